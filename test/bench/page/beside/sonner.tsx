import { Toaster, toast } from 'sonner'
import type { Contestant, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/**
 * sonner: one `Toaster`, and `toast.error` with a description and an action. An `id` makes a call
 * update the toast that has it. It has no forms.
 */
export const sonner: Contestant = {
  toasts: { '': () => mountToasts({}), 'with an id': () => mountToasts({ id: 'InternalError' }) },
}

async function mountToasts(options: { readonly id?: string }): Promise<Toasts> {
  await render(<Toaster />)
  const { title, description } = failure
  const action = { label: 'Try again', onClick() {} }
  return {
    fail: () => void toast.error(title, { description, action, ...options }),
    failAs: (other) => void toast.error(other, { description, action }),
    clear: () => void toast.dismiss(),
    selector: '[data-sonner-toast]',
  }
}
