import { act, render, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, createErrorStore } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { listenLive } from '../fixtures/listenLive.js'

it('says equal failures of several operations in one moment once, and the number of the rest', async () => {
  const store = createErrorStore()
  render(<ApiErrorProvider store={store} />)
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const { said } = listenLive()
  await act(async () => {
    for (let row = 0; row < 8; row++) {
      store.report(envelope('InternalError'), { operation: `row${row}` })
    }
  })
  await waitFor(() => expect(said).toContainEqual(expect.stringContaining('5 more messages')))
  expect(said).toHaveLength(2)
})
