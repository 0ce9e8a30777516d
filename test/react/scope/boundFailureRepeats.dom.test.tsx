import { act, render, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  useApiError,
} from '../../../src/index.js'
import { ApiFailure } from '../../../src/parse/ApiFailure.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { envelope } from '../../fixtures/envelope.js'

function Bound({ failure }: { failure: unknown }) {
  useApiError(failure)
  return null
}

/** A page that passes a failure to `useApiError`, or none; it can be unmounted. */
function mount() {
  const store = createErrorStore()
  const page = (failure: unknown, shown = true) => (
    <ApiErrorProvider store={store}>
      {shown && (
        <ApiErrorScope>
          <Bound failure={failure} />
        </ApiErrorScope>
      )}
    </ApiErrorProvider>
  )
  const { rerender } = render(page(null))
  const counts = () => store.getSnapshot().entries.map(({ count }) => count)
  return {
    store,
    show: (failure: unknown, shown?: boolean) => rerender(page(failure, shown)),
    has: (expected: readonly number[]) => waitFor(() => expect(counts()).toEqual(expected)),
  }
}

it('useApiError shows the same failure object again after it was null in between', async () => {
  const { show, has } = mount()
  const failure = envelope('InternalError')
  show(failure)
  await has([1])
  show(null)
  await has([])
  show(failure)
  await has([1])
})

/** An error that was not announced yet would move to the outer scope when its page unmounts. */
const isTold = () =>
  waitFor(() => expect(document.querySelector('[data-rae-live]')).toHaveTextContent('Error:'))

it('useApiError shows the same failure object again when a person comes back to the page', async () => {
  const { show, has } = mount()
  const failure = envelope('InternalError')
  show(failure)
  await has([1])
  await isTold()
  show(failure, false)
  await has([])
  show(failure)
  await has([1])
})

it('useApiError does not count again a failure that a cache has already reported', async () => {
  const { store, show, has } = mount()
  const fail = () => {
    const error = parseApiError(envelope('InternalError'))
    if (error === null) throw new Error('no failure')
    const failure = new ApiFailure(error)
    store.report(failure)
    return failure
  }
  fail()
  const second = fail()
  show(second)
  await has([2])
})

it('useApiError does not show a dismissed failure again', async () => {
  const { store, show, has } = mount()
  const failure = envelope('InternalError')
  show(failure)
  await has([1])
  act(() => {
    for (const { id } of store.getSnapshot().entries) store.dismiss(id)
  })
  show(failure, false)
  show(failure)
  await has([])
})
