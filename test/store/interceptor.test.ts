import { describe, expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'

/** A response of axios with a failure in its envelope. */
const failed = (RequestId: string) => ({
  status: 200,
  headers: {},
  config: {},
  data: { Response: { Error: { Code: 'InternalError', Message: '' }, RequestId } },
})
/** A store on a page with a toaster, which shows everything. */
function makeShown() {
  const store = createMachine()
  const toaster = { id: 'toaster', kind: 'toaster', scope: '' } as const
  store.router.addSurface(toaster, { element: () => null, isRendered: () => true })
  const takeUntold = () => {
    store.reroute()
    store.flush()
    return store.takeUntold()
  }
  return { ...store, takeUntold }
}

const operation = { operation: 'save', scope: 'form' }

describe('a failure that both an interceptor and run report', () => {
  it('an interceptor and run that report the same thrown object make one error, with the retry of run', async () => {
    const store = makeShown()
    const error = new TypeError('Failed to fetch')
    store.report(error)
    store.takeUntold()
    await store.run(() => Promise.reject(error), operation)
    expect(store.getSnapshot().entries).toMatchObject([
      { count: 1, scope: 'form', retryable: true, error: { cause: error } },
    ])
    expect(store.takeUntold()).toEqual([])
  })

  it('an interceptor and run that report the same request ID make one error', async () => {
    const store = makeShown()
    const response = failed('request-1')
    store.report(response.data, { from: 'resolved' })
    await store.run(() => response, operation)
    expect(store.getSnapshot().entries).toMatchObject([{ count: 1, scope: 'form' }])
    expect(store.takeUntold()).toHaveLength(1)
  })

  it('a failure that an interceptor and run report is counted once for each call', async () => {
    const store = createMachine()
    for (const response of [failed('request-1'), failed('request-2')]) {
      store.report(response.data, { from: 'resolved' })
      await store.run(() => response, operation)
    }
    expect(store.getSnapshot()).toMatchObject({
      entries: [{ count: 2, scope: 'form', error: { requestId: 'request-2' } }],
      history: [],
    })
  })

  it('a failure that an interceptor reported as a toast is announced again when run shows it at a field', async () => {
    const store = makeShown()
    const error = { code: 'InvalidParameterValue.PersonIdIllegal', message: '' }
    store.report(error, { surface: 'toast' })
    store.takeUntold()
    await store.run(() => Promise.reject(error), { ...operation, fields: ['PersonId'] })
    expect(store.takeUntold()).toMatchObject([{ surface: 'field', count: 1 }])
  })

  it('an interceptor and run that report different request IDs make two errors', async () => {
    const store = createMachine()
    store.report(failed('request-1').data)
    await store.run(() => failed('request-2'), operation)
    expect(store.getSnapshot().entries).toHaveLength(2)
  })
})

describe('an answer that an interceptor reports as resolved', () => {
  it.each([
    ['data', [{ id: 1 }]],
    ['a text', 'hello'],
    ['an empty body', ''],
    ['a response of axios', { status: 204, headers: {}, config: {}, data: '' }],
    ['a Response', new Response('{"id":1}')],
  ])('report takes %s that was resolved for a success', (_, answer) => {
    expect(createMachine().report(answer, { from: 'resolved' })).toBeNull()
  })

  it('report takes a resolved envelope with an error, or a failing status, for a failure', () => {
    const store = makeShown()
    const [{ data }, response] = [failed('request-1'), new Response('', { status: 503 })]
    expect(store.report(data, { from: 'resolved' })).not.toBeNull()
    expect(store.report(response, { from: 'resolved' })).not.toBeNull()
  })
})
