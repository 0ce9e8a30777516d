import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

/** Calls of one operation that the test settles; `null` aborts one. */
function mount() {
  const store = createErrorStore()
  function call() {
    let settle = (_value: unknown) => {}
    const abort = new AbortController()
    const answer = new Promise((resolve, reject) => {
      settle = resolve
      abort.signal.addEventListener('abort', () => reject(abort.signal.reason))
    })
    const result = store.run(() => answer, { key: 'save', signal: abort.signal })
    return async (value: unknown) => {
      if (value === null) abort.abort()
      else settle(value)
      await result
    }
  }
  return { call, opened: () => store.getSnapshot().entries }
}

it('an error stays pending when a later call of its operation is aborted while an earlier one still runs', async () => {
  const { call, opened } = mount()
  await call()(envelope('InternalError'))
  const first = call()
  const second = call()
  await second(null)
  expect(opened()).toMatchObject([{ pending: true }])
  await first({ Response: { RequestId: 'r' } })
  expect(opened()).toEqual([])
})

it('the failure of an earlier call is not shown while a later call of its operation still runs', async () => {
  const { call, opened } = mount()
  const [first, second, third] = [call(), call(), call()]
  await first(envelope('InternalError'))
  await third(null)
  expect(opened()).toEqual([])
  await second(null)
  expect(opened()).toMatchObject([{ error: { code: 'InternalError' }, pending: false }])
})
