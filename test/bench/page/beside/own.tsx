import type { FormEvent, ReactNode } from 'react'
import {
  ApiErrorProvider,
  ApiErrorScope,
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
import { render } from './render.js'

/** The kit, as in the first example of the guide: a toaster, a scope with a banner, and a field's error. */
export const own: Contestant = {
  toasts: { '': mountToasts },
  form: { '': (save) => render(<App save={save} />) },
}

async function mountToasts(): Promise<Toasts> {
  const report = await mount()
  await pause(500)
  let calls = 0
  return {
    fail: () => void report(envelope('InternalError', `request-${++calls}`)),
    selector: '.rae-toast',
  }
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
