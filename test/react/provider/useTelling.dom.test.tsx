import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
  useToasts,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { FailingForm } from '../../fixtures/FailingForm.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { listenLive } from '../../fixtures/listenLive.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

function Own() {
  return <p>{useToasts().toasts.length} toasts</p>
}

async function renderNull(children?: React.ReactNode) {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={null}>
      {children}
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => void store.report(envelope('InternalError')))
  await act(() => new Promise((resolve) => setTimeout(resolve, 120)))
  return said
}

it('with `toaster={null}`, an error that nothing shows is not announced', async () => {
  expect(await renderNull()).toEqual([])
})

it("with `toaster={null}`, an error that the app's own toaster shows is announced", async () => {
  expect(await renderNull(<Own />)).toHaveLength(1)
  expect(screen.getByText('1 toasts')).toBeVisible()
})

it('with `toaster={null}`, an error in a banner is announced', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={null}>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => void store.report(envelope('InternalError'), { surface: 'banner' }))
  await waitFor(() => expect(said).toHaveLength(1))
})

it('equal failures of eight operations in one task are announced as one text with their number', async () => {
  const store = createErrorStore()
  render(<ApiErrorProvider store={store} />)
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => {
    for (let row = 0; row < 8; row++) {
      store.report(envelope('InternalError'), { operation: `row${row}` })
    }
  })
  await waitFor(() => expect(said).toContainEqual(expect.stringContaining('8 actions failed')))
  expect(said).toHaveLength(1)
})

it("a banner's error is announced beside a summary that takes focus", async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store}>
      <ApiErrorScope id="form">
        <ErrorBanner />
        <ErrorSummary data-testid="summary" />
        <button type="button">Save</button>
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
  act(() => {
    screen.getByText('Save').click()
    store.report(envelope('InternalError'), { scope: 'form', surface: 'banner' })
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['PersonId'] })
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['GroupId'] })
  })
  await waitFor(() => expect(screen.getByTestId('summary')).toHaveFocus())
  const live = () => [...document.querySelectorAll('[data-rae-live] > div')]
  await waitFor(() => expect(live()).toHaveLength(1))
  expect(live()[0]).toHaveTextContent(/^Error: The service has a problem/)
})

/** A toaster that renders nothing, as the live regions of the kit's own would be recorded too. */
function Unseen() {
  useToasts()
  return null
}

it('an error that onEvent dismisses as soon as it is presented is not announced', async () => {
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

it('focus does not move to a field whose error onEvent has dismissed', async () => {
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

it.each([
  [false, 'leaves focus alone'],
  [true, 'gives focus back to the button that was pressed'],
])('a failure with foreground %s %s, if focus was lost', async (foreground) => {
  const store = createErrorStore()
  render(
    <FormFixture store={store}>
      <button type="button">Save</button>
    </FormFixture>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  const button = screen.getByRole('button', { name: 'Save' })
  await userEvent.click(button)
  button.blur()
  act(() => void store.report(envelope('InternalError'), { surface: 'toast', foreground }))
  await waitFor(() => expect(said).toHaveLength(1))
  expect(document.activeElement).toBe(foreground ? button : document.body)
})
