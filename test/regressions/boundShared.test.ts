import { expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../promises/envelope.js'

it('does not take away with who bound it a step that calls of others wait for', async () => {
  const store = createMachine()
  const failure = envelope('AuthFailure.TokenFailure')
  const release = store.bind(failure, {})
  await store.run(() => envelope('AuthFailure.TokenFailure'), { operation: 'save' })
  store.takeUntold()
  release?.release()
  expect(store.getSnapshot().entries).toMatchObject([
    { count: 2, policy: { actions: ['sign-in'] } },
  ])
})

it('leaves to an error boundary what that has taken over from who bound it', () => {
  const store = createMachine()
  const failure = envelope('InternalError')
  const release = store.bind(failure, {})
  store.takeUntold()
  store.takeOver(failure, { scope: 'page' })
  release?.release(true)
  store.flush()
  expect(store.getSnapshot().entries).toMatchObject([{ scope: 'page' }])
})
