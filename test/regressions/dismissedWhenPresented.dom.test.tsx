import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  createErrorStore,
  useToasts,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { FailingForm } from '../fixtures/FailingForm.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

/** A toaster, so that what goes there is announced: the kit's own would be recorded, too. */
function Unseen() {
  useToasts()
  return null
}

it('does not announce what a listener has put away as soon as it was presented', async () => {
  const spoken = recordSpeech()
  const store = createErrorStore()
  const onEvent = (event: ApiErrorEvent) => {
    if (event.type === 'presented' && event.entry.error.code === 'InternalError') {
      store.dismiss(event.entry.id)
    }
  }
  render(<ApiErrorProvider store={store} onEvent={onEvent} toaster={<Unseen />} />)
  act(() => {
    store.report(envelope('InternalError'))
    store.report(envelope('AuthFailure.TokenFailure'))
  })
  await waitFor(() => expect(spoken).toHaveLength(1))
  expect(spoken.join()).toMatch(/sign in/i)
})

it('does not move focus to what a listener has put away', async () => {
  const store = createErrorStore()
  const onEvent = (event: ApiErrorEvent) => {
    if (event.type === 'presented') store.dismiss(event.entry.id)
  }
  render(
    <ApiErrorProvider store={store} onEvent={onEvent}>
      <FailingForm />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(store.getSnapshot().history).toHaveLength(1))
  expect(screen.getByRole('button')).toHaveFocus()
})
