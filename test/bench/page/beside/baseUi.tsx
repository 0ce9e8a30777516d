import { Field } from '@base-ui/react/field'
import { Form } from '@base-ui/react/form'
import { Toast } from '@base-ui/react/toast'
import { type ReactNode, useState } from 'react'
import type { Contestant, Save, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/**
 * Base UI. Toasts: the documentation's first example and its global manager, with the priority that
 * is announced urgently; an `id` that exists updates its toast ("Deduplicated toast"). The position
 * is that of the example's styles, without its transitions, which would only take time. Forms: the
 * example with a server's errors, which go to the form as a whole.
 */
export const baseUi: Contestant = {
  toasts: { '': () => mountToasts({}), 'with an id': () => mountToasts({ id: 'InternalError' }) },
  form: { '': (save) => render(<BaseForm save={save} />) },
}

async function mountToasts(options: { readonly id?: string }): Promise<Toasts> {
  const manager = Toast.createToastManager()
  await render(
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport style={{ position: 'fixed', right: 32, bottom: 32, width: 360 }}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>,
  )
  const actionProps = { children: 'Try again' }
  return {
    fail: () => void manager.add({ ...failure, ...options, priority: 'high', actionProps }),
    failAs: (title) => void manager.add({ ...failure, title, priority: 'high', actionProps }),
    clear: () => manager.close(),
    selector: '[data-toast]',
  }
}

function ToastList(): ReactNode {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      style={{ position: 'absolute', right: 0, bottom: 0, width: '100%' }}
    >
      <Toast.Content>
        <Toast.Title />
        <Toast.Description />
        <Toast.Action />
        <Toast.Close>Dismiss</Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

function BaseForm({ save }: { readonly save: Save }): ReactNode {
  const [errors, setErrors] = useState({})
  return (
    <Form
      errors={errors}
      onSubmit={async (event) => {
        event.preventDefault()
        const { field, message } = await save()
        setErrors({ [field]: message })
      }}
    >
      <Field.Root name="email">
        <Field.Label>Email</Field.Label>
        <Field.Control />
        <Field.Error />
      </Field.Root>
      <button type="submit">Save</button>
    </Form>
  )
}
