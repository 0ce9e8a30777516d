import { act, screen, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { Toaster as SonnerToaster, toast as sonner } from 'sonner'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useToasts } from '../../../src/index.js'
import { renderToaster } from './renderToaster.js'

const title = 'The service has a problem'

it("an app's own toaster on useToasts shows, counts and dismisses the kit's errors, and announces them itself", async () => {
  const { store, fail } = await renderToaster({}, null, { toaster: <OnSonner /> })
  await fail('InternalError').catch(() => undefined)
  expect(document.querySelector('.rae-toaster')).toBeNull()
  await waitFor(() => expect(screen.getByText(title)).toBeVisible())
  store.report(store.getSnapshot().entries[0]?.error, { surface: 'toast' })
  await waitFor(() => expect(screen.getByText(`${title} (2)`)).toBeVisible())
  for (const region of document.querySelectorAll('[data-rae-live]')) {
    expect(region).toBeEmptyDOMElement()
  }
  await userEvent.click(screen.getByRole('button', { name: 'Close toast' }))
  await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(0))
  await waitFor(() => expect(screen.queryByText(/The service/)).toBeNull(), { timeout: 3_000 })
  act(() => void store.report(store.getSnapshot().history[0]?.error, { surface: 'toast' }))
  await waitFor(() => expect(screen.getByText(title)).toBeVisible())
  act(() => store.clear())
  await waitFor(() => expect(screen.queryByText(title)).toBeNull(), { timeout: 3_000 })
})

/** Shows the kit's errors in sonner's toaster, as an app can. */
function OnSonner() {
  const { toasts, dismiss } = useToasts({ announces: true })
  useEffect(() => {
    for (const { id, count, presentation } of toasts) {
      sonner.error(count > 1 ? `${presentation.title} (${count})` : presentation.title, {
        id,
        description: presentation.description,
        duration: Number.POSITIVE_INFINITY,
        onDismiss: () => dismiss(id),
      })
    }
    const open = new Set<unknown>(toasts.map(({ id }) => id))
    for (const { id } of sonner.getToasts()) if (!open.has(id)) sonner.dismiss(id)
  }, [toasts, dismiss])
  return <SonnerToaster closeButton />
}
