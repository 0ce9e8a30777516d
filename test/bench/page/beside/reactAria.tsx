import { type FormEvent, type ReactNode, useState } from 'react'
import {
  Button,
  FieldError,
  Form,
  Input,
  Label,
  Text,
  TextField,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import type { Contestant, Save, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/**
 * React Aria Components. Toasts, which are marked unstable: the documentation's first example, a
 * queue and a region; `timeout` is a choice that it leaves to the app, and so is `maxVisibleToasts`,
 * beyond which toasts wait until others are closed. A toast has no id. Forms:
 * the guide's example with a server's errors, as `validationErrors`. How fields are validated is a
 * choice that the guide explains: natively, or by ARIA alone, which does not block a submit.
 */
export const reactAria: Contestant = {
  toasts: {
    '': () => mountToasts({}),
    'with a maximum of 3': () => mountToasts({ maxVisibleToasts: 3 }),
  },
  form: {
    '': (save) => render(<AriaForm save={save} behavior="native" />),
    'with ARIA validation': (save) => render(<AriaForm save={save} behavior="aria" />),
  },
}

async function mountToasts(options: { readonly maxVisibleToasts?: number }): Promise<Toasts> {
  const queue = new ToastQueue<typeof failure>(options)
  await render(
    <ToastRegion queue={queue} style={{ position: 'fixed', right: 16, bottom: 16 }}>
      {({ toast }) => (
        <Toast toast={toast}>
          <ToastContent>
            <Text slot="title">{toast.content.title}</Text>
            <Text slot="description">{toast.content.description}</Text>
          </ToastContent>
          <Button slot="close">Dismiss</Button>
        </Toast>
      )}
    </ToastRegion>,
  )
  return {
    fail: () => void queue.add(failure),
    failAs: (title) => void queue.add({ ...failure, title }),
    clear: () => queue.clear(),
    selector: '.react-aria-Toast',
  }
}

function AriaForm(props: { readonly save: Save; readonly behavior: 'native' | 'aria' }): ReactNode {
  const [errors, setErrors] = useState({})
  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    const { field, message } = await props.save()
    setErrors({ [field]: message })
  }
  return (
    <Form validationBehavior={props.behavior} validationErrors={errors} onSubmit={onSubmit}>
      <TextField name="email">
        <Label>Email</Label>
        <Input />
        <FieldError />
      </TextField>
      <Button type="submit">Save</Button>
    </Form>
  )
}
