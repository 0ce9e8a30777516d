import { describe, expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'

/** A response as axios gives it. */
const failed = (RequestId: string) => ({
  status: 200,
  headers: {},
  config: {},
  data: { Response: { Error: { Code: 'InternalError', Message: '' }, RequestId } },
})
const operation = { operation: 'save', scope: 'form' }

describe('a failure that an interceptor reports, and the call that comes to it', () => {
  it('is one entry, of the call, where both hold what was thrown', async () => {
    const store = createErrorStore()
    const error = new TypeError('Failed to fetch')
    store.report(error)
    store.takeUntold()
    await store.run(() => Promise.reject(error), operation)
    expect(store.getSnapshot().entries).toMatchObject([
      { count: 1, scope: 'form', retryable: true, error: { cause: error } },
    ])
    expect(store.takeUntold()).toEqual([])
  })

  it('is one entry where the two know it by one request', async () => {
    const store = createErrorStore()
    const response = failed('request-1')
    store.report(response.data, { from: 'resolved' })
    await store.run(() => response, operation)
    expect(store.getSnapshot().entries).toMatchObject([{ count: 1, scope: 'form' }])
    expect(store.takeUntold()).toHaveLength(1)
  })

  it('counts again when the call fails again, and leaves nothing of the report', async () => {
    const store = createErrorStore()
    for (const response of [failed('request-1'), failed('request-2')]) {
      store.report(response.data, { from: 'resolved' })
      await store.run(() => response, operation)
    }
    expect(store.getSnapshot()).toMatchObject({
      entries: [{ count: 2, scope: 'form', error: { requestId: 'request-2' } }],
      history: [],
    })
  })

  it('is told again where it is no toast: what stood elsewhere stands at the field then', async () => {
    const store = createErrorStore()
    const error = { code: 'InvalidParameterValue.PersonIdIllegal', message: '' }
    store.report(error, { surface: 'toast' })
    store.takeUntold()
    await store.run(() => Promise.reject(error), { ...operation, fields: ['PersonId'] })
    expect(store.takeUntold()).toMatchObject([{ surface: 'field', count: 1 }])
  })

  it('are two where they are of two requests', async () => {
    const store = createErrorStore()
    store.report(failed('request-1').data)
    await store.run(() => failed('request-2'), operation)
    expect(store.getSnapshot().entries).toHaveLength(2)
  })
})

describe('an answer that an interceptor reports', () => {
  it.each([
    ['data', [{ id: 1 }]],
    ['a text', 'hello'],
    ['an empty body', ''],
    ['a response of axios', { status: 204, headers: {}, config: {}, data: '' }],
    ['a Response', new Response('{"id":1}')],
  ])('is no failure where it is %s', (_, answer) => {
    expect(createErrorStore().report(answer, { from: 'resolved' })).toBeNull()
  })

  it('is one where it is an envelope with an error in it, or has a failing status', () => {
    const store = createErrorStore()
    const [{ data }, response] = [failed('request-1'), new Response('', { status: 503 })]
    expect(store.report(data, { from: 'resolved' })).not.toBeNull()
    expect(store.report(response, { from: 'resolved' })).not.toBeNull()
  })
})
