import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

it('does not take away with who bound it a step that calls of others wait for', async () => {
  const store = createErrorStore()
  const failure = envelope('AuthFailure.TokenFailure')
  const release = store.bind(failure, {})
  await store.run(() => envelope('AuthFailure.TokenFailure'), { operation: 'save' })
  store.takeUntold()
  release?.()
  expect(store.getSnapshot().entries).toMatchObject([
    { count: 2, policy: { actions: ['sign-in'] } },
  ])
})

it('leaves to an error boundary what that has taken over from who bound it', () => {
  const store = createErrorStore()
  const failure = envelope('InternalError')
  const release = store.bind(failure, {})
  store.takeUntold()
  store.takeOver(failure, { scope: 'page' })
  release?.(true)
  store.flush()
  expect(store.getSnapshot().entries).toMatchObject([{ scope: 'page' }])
})

it('counts once a failure of run that a component binds as well', async () => {
  const store = createErrorStore()
  const result = await store.run(async () => envelope('InternalError'), { owner: 'save' })
  if (result.ok) throw new Error('the call was to fail')
  const release = store.bind(result.error, {})
  expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1])
  release?.()
  expect(store.getSnapshot().entries).toHaveLength(1)
})
