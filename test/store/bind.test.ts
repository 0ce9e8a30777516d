import { expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { takeOver } from '../../src/store/takeOver.js'
import { envelope } from '../fixtures/envelope.js'

it('a sign-in step stays for the calls that wait for it when the component that passed its failure unmounts', async () => {
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

it('an error boundary keeps a failure that it has taken over when the component that passed it unmounts', () => {
  const store = createMachine()
  const failure = envelope('InternalError')
  const release = store.bind(failure, {})
  store.takeUntold()
  takeOver(store, failure, { scope: 'page' })
  release?.release(true)
  store.flush()
  expect(store.getSnapshot().entries).toMatchObject([{ scope: 'page' }])
})

it('a failure of run that a component also passes to useApiError is counted once', async () => {
  const store = createMachine()
  const result = await store.run(async () => envelope('InternalError'), { owner: 'save' })
  if (result.ok) throw new Error('the call was to fail')
  const release = store.bind(result.error, {})
  expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1])
  release?.release()
  expect(store.getSnapshot().entries).toHaveLength(1)
})

it.each([
  ['before', true],
  ['after', false],
])('leaves open what was reported %s an equal failure that a component lets go of', (_, first) => {
  const store = createMachine()
  const report = () => store.report(new TypeError('Failed to fetch'))
  if (first) report()
  const binding = store.bind(new TypeError('Failed to fetch'), {})
  if (!first) report()
  binding?.release()
  expect(store.getSnapshot().entries).toMatchObject([{ count: 1 }])
})

it('counts once a failure that an interceptor reported and a component binds as another object', () => {
  const store = createMachine()
  const failure = () => envelope('InternalError')
  store.report(failure())
  store.bind(failure(), {})
  expect(store.getSnapshot().entries).toMatchObject([{ count: 1 }])
})
