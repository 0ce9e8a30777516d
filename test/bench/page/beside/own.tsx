import type { FormEvent, ReactNode } from 'react'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  tencentCloud,
  useApiErrorScope,
} from '../../../../src/index.js'
import { pause } from '../frames.js'
import { envelope, mount } from '../mount.js'
import type { Contestant, Save, Toasts } from './Contestant.js'
import { different, failure } from './failure.js'
import { render } from './render.js'

/** The kit, as in the first example of the guide: a toaster, a scope with a banner, and a field's error. */
export const own: Contestant = {
  toasts: { '': mountToasts },
  form: { '': (save) => render(<App save={save} />) },
}

async function mountToasts(): Promise<Toasts> {
  const store = createErrorStore({ catalog: manyWords(), maxOpen: 2000 })
  const report = await mount(undefined, store)
  await pause(500)
  let calls = 0
  return {
    fail: () => void report(envelope('InternalError', `request-${++calls}`)),
    failAs: (title) => void report(envelope(title.replace(' ', '.'), `request-${++calls}`)),
    clear: () => store.clear(),
    selector: '.rae-toast',
  }
}

/** Codes `Failure.0` and so on, each with words of its own: failures with equal words would be one toast. */
function manyWords() {
  const codes = Array.from({ length: different }, (_, at) => [
    `Failure.${at}`,
    { surface: 'toast', fault: 'service', words: { ...failure, title: `Failure ${at}` } } as const,
  ])
  return defineCatalog({ extends: [tencentCloud], codes: Object.fromEntries(codes) })
}

const words = (title: string) => ({ title, inline: title })

const catalog = defineCatalog({
  extends: [tencentCloud],
  codes: {
    'FailedOperation.emailTaken': {
      surface: 'field',
      fault: 'input',
      fields: ['email'],
      words: words('This email is taken'),
    },
    'FailedOperation.nicknameTaken': {
      surface: 'field',
      fault: 'input',
      fields: ['nickname'],
      words: words('This nickname is taken'),
    },
  },
})

function App({ save }: { readonly save: Save }): ReactNode {
  return (
    <ApiErrorProvider locale="en" catalog={catalog} toaster={<ErrorToaster />}>
      <Form save={save} />
    </ApiErrorProvider>
  )
}

function Form({ save }: { readonly save: Save }): ReactNode {
  const scope = useApiErrorScope({ fields: { email: { label: 'Email' } } })
  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    await scope.run(async () => {
      const { field } = await save()
      return envelope(`FailedOperation.${field}Taken`, 'request')
    })
  }
  return (
    <ApiErrorScope value={scope}>
      <form onSubmit={onSubmit}>
        <ErrorBanner />
        <label htmlFor="email">Email</label>
        <input id="email" name="email" />
        <FieldError name="email" />
        <button type="submit">Save</button>
      </form>
    </ApiErrorScope>
  )
}
