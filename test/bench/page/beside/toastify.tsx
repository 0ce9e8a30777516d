import { ToastContainer, toast } from 'react-toastify'
import type { Contestant, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/** react-toastify: one `ToastContainer`, and `toast.error`. A `toastId` that is there is not shown again. */
export const toastify: Contestant = {
  toasts: { '': () => mountToasts({}), 'with an id': () => mountToasts({ toastId: 'failed' }) },
}

async function mountToasts(options: { readonly toastId?: string }): Promise<Toasts> {
  await render(<ToastContainer />)
  const content = (title: string) => (
    <span>
      {title}
      <button type="button">Try again</button>
    </span>
  )
  return {
    fail: () => void toast.error(content(failure.title), options),
    failAs: (title) => void toast.error(content(title)),
    selector: '.Toastify__toast',
    clear: () => toast.dismiss(),
  }
}
