import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  type ErrorStore,
  FieldError,
  tencentCloud,
  useApiError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

const opened = (store: ErrorStore) => store.getSnapshot().entries

function Bound({ failure }: { failure: unknown }) {
  useApiError(failure, { surface: 'banner' })
  return <ErrorBanner />
}

it('useApiError(failure) reports its failure to the new store when the provider gets another `store`', async () => {
  const [first, second] = [createErrorStore(), createErrorStore()]
  const failure = envelope('FailedOperation')
  const page = (store: ErrorStore) => (
    <ApiErrorProvider store={store} toaster={null}>
      <Bound failure={failure} />
    </ApiErrorProvider>
  )
  const { rerender } = render(page(first))
  await waitFor(() => expect(opened(first)).toHaveLength(1))
  rerender(page(second))
  await waitFor(() => expect(opened(second)).toHaveLength(1))
  expect(opened(first)).toEqual([])
  expect(await screen.findByRole('region')).toBeVisible()
})

it("useApiError(failure) reads its failure with the provider's parsers when the provider gets another `store`", async () => {
  const [first, second] = [createErrorStore(), createErrorStore()]
  const parsers = [(value: unknown) => (value === failure ? { code: 'Own.Code' } : null)]
  const failure = { mine: true }
  const page = (store: ErrorStore) => (
    <ApiErrorProvider store={store} parsers={parsers} toaster={null}>
      <Bound failure={failure} />
    </ApiErrorProvider>
  )
  const { rerender } = render(page(first))
  rerender(page(second))
  await waitFor(() => expect(opened(second)).toMatchObject([{ error: { code: 'Own.Code' } }]))
})

it('fields show, announce and end the errors of the new store when the provider gets another `store`', async () => {
  const spoken = recordSpeech()
  const [first, second] = [createErrorStore(), createErrorStore()]
  const page = (store: ErrorStore) => (
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope id="form" fields={{ PersonId: { name: 'person' } }}>
        <input name="person" aria-label="Person" />
        <FieldError name="person" data-testid="error" />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
  const { rerender } = render(page(first))
  act(() => {
    first.report(fieldFailure('PersonId'), { scope: 'form' })
  })
  await waitFor(() => expect(screen.getByTestId('error')).not.toBeEmptyDOMElement())
  rerender(page(second))
  await waitFor(() => expect(screen.getByTestId('error')).toBeEmptyDOMElement())
  spoken.length = 0
  act(() => {
    second.report(fieldFailure('PersonId'), { scope: 'form' })
  })
  await waitFor(() => expect(screen.getByTestId('error')).not.toBeEmptyDOMElement())
  await waitFor(() => expect(spoken).toHaveLength(1))
  await userEvent.type(screen.getByLabelText('Person'), 'x')
  await waitFor(() => expect(opened(second)).toEqual([]))
})

it('a call that started before the provider got another `store` reports to the former store', async () => {
  const [first, second] = [createErrorStore(), createErrorStore()]
  let fail = (_: unknown) => {}
  function Caller() {
    const { run, pending } = useApiError()
    const [done, setDone] = useState('')
    const call = () =>
      run(() => new Promise((_, reject) => (fail = reject))).then(({ ok }) => setDone(String(ok)))
    return (
      <button type="button" onClick={call}>
        {`${pending} ${done}`}
      </button>
    )
  }
  const page = (store: ErrorStore) => (
    <ApiErrorProvider store={store} toaster={null}>
      <Caller />
    </ApiErrorProvider>
  )
  const { rerender } = render(page(first))
  await userEvent.click(screen.getByRole('button'))
  rerender(page(second))
  await act(async () => fail(envelope('InternalError')))
  await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('false false'))
  expect([opened(first).length, opened(second).length]).toEqual([1, 0])
})

it("a store's own onEvent is called when the provider has none", async () => {
  const onEvent = vi.fn()
  const store = createErrorStore({ onEvent })
  render(<ApiErrorProvider store={store} />)
  act(() => {
    store.report(envelope('InternalError'))
  })
  await waitFor(() =>
    expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'presented' })),
  )
})

it("the provider shows the words of its store's own catalog", async () => {
  const catalog = defineCatalog({
    extends: [tencentCloud],
    codes: {
      'Test.Own': {
        surface: 'banner',
        fault: 'service',
        words: { title: 'Words of its own', description: 'Go on.' },
      },
    },
  })
  const store = createErrorStore({ catalog })
  render(
    <ApiErrorProvider store={store}>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  act(() => {
    store.report(envelope('Test.Own'))
  })
  expect(await screen.findByText('Words of its own')).toBeVisible()
})
