import { Toaster, toast } from 'react-hot-toast'
import type { Contestant, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/** react-hot-toast: one `Toaster`, and `toast.error`. An `id` makes a call update the toast that has it. */
export const hotToast: Contestant = {
  toasts: { '': () => mountToasts({}), 'with an id': () => mountToasts({ id: 'InternalError' }) },
}

async function mountToasts(options: { readonly id?: string }): Promise<Toasts> {
  await render(<Toaster toastOptions={{ className: 'hot-toast' }} />)
  const content = (title: string) => (
    <span>
      {title}
      <button type="button">Try again</button>
    </span>
  )
  return {
    fail: () => void toast.error(content(failure.title), options),
    failAs: (title) => void toast.error(content(title)),
    selector: '.hot-toast',
    clear: () => toast.remove(),
  }
}
