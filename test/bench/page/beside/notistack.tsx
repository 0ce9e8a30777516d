import { closeSnackbar, enqueueSnackbar, SnackbarProvider } from 'notistack'
import type { Contestant, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/**
 * notistack: one provider, and `enqueueSnackbar`, which keeps those over a maximum of 3 in a queue. `preventDuplicate`
 * drops a message that is there.
 */
export const notistack: Contestant = {
  toasts: { '': () => mountToasts(false), 'with preventDuplicate': () => mountToasts(true) },
}

async function mountToasts(preventDuplicate: boolean): Promise<Toasts> {
  await render(
    <SnackbarProvider action={<button type="button">Try again</button>} className="snackbar" />,
  )
  const show = (title: string) =>
    void enqueueSnackbar(title, { variant: 'error', preventDuplicate })
  return {
    fail: () => show(failure.title),
    failAs: show,
    selector: '.snackbar',
    clear: () => closeSnackbar(),
  }
}
