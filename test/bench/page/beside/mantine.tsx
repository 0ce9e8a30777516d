import { Button, MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import type { Contestant, Toasts } from './Contestant.js'
import { failure } from './failure.js'
import { render } from './render.js'

/**
 * Mantine: its provider with one `Notifications`, which keeps those over a limit of 5 in a queue. With an `id` that is
 * there, a call shows nothing.
 */
export const mantine: Contestant = {
  toasts: { '': () => mountToasts({}), 'with an id': () => mountToasts({ id: 'failed' }) },
}

async function mountToasts(options: { readonly id?: string }): Promise<Toasts> {
  await render(
    <MantineProvider>
      <Notifications />
    </MantineProvider>,
  )
  const show = (title: string, more = {}) =>
    void notifications.show({ color: 'red', title, message: <Button>Try again</Button>, ...more })
  return {
    fail: () => show(failure.title, options),
    failAs: (title) => show(title),
    selector: '.mantine-Notification-root',
    clear: () => notifications.clean(),
  }
}
