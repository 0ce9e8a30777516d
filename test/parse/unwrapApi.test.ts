import { describe, expect, it } from 'vitest'
import { ApiFailure } from '../../src/parse/ApiFailure.js'
import { unwrapApi } from '../../src/parse/unwrapApi.js'

const success = { Response: { FaceNum: 1, RequestId: 'r-1' } }
const failing = {
  Response: { Error: { Code: 'ResourceUnavailable.NotExist', Message: 'x' }, RequestId: 'r-2' },
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('did not throw')
}

describe('the data', () => {
  it.each<[string, unknown, unknown]>([
    ['of an envelope is its document', success, success.Response],
    ['of anything else is the value', { people: [] }, { people: [] }],
    ['may be nothing', undefined, undefined],
    ['may be text', 'ok', 'ok'],
    ['may be a list', [1], [1]],
    ['of a response is its JSON', Response.json({ people: [] }), { people: [] }],
    ['of a response’s envelope is its document', Response.json(success), success.Response],
    ['of an empty response is nothing', new Response(null, { status: 204 }), undefined],
    [
      'of axios’s response is its body’s',
      { status: 200, headers: {}, config: {}, data: success },
      success.Response,
    ],
    ['may have data of its own', { status: 'on', data: 1 }, { status: 'on', data: 1 }],
    ['without the wrapper is left as it is', success.Response, success.Response],
  ])('%s', async (_, value, data) => {
    expect(await unwrapApi(Promise.resolve(value))).toEqual(data)
  })

  it('is a promise’s, a function’s or an async function’s', async () => {
    expect(await unwrapApi(() => success)).toEqual(success.Response)
    expect(await unwrapApi(async () => success)).toEqual(success.Response)
  })

  it('of an event stream or a binary is the response, unread', async () => {
    for (const type of ['text/event-stream', 'application/pdf']) {
      const response = new Response('x', { headers: { 'content-type': type } })
      expect(await unwrapApi(Promise.resolve(response))).toBe(response)
      expect(response.bodyUsed).toBe(false)
    }
  })
})

describe('a failure', () => {
  it.each<[string, () => unknown, string]>([
    ['an envelope with status 200', () => failing, 'ResourceUnavailable.NotExist'],
    ['a response with one', () => Response.json(failing), 'ResourceUnavailable.NotExist'],
    ['a failing response', () => new Response('', { status: 503 }), 'Http.503'],
    ['HTML where JSON was expected', () => new Response('<html>'), 'Response.Unreadable'],
    ['a rejection', () => Promise.reject(new TypeError('Failed to fetch')), 'Network.Unreachable'],
    [
      'an error that carries a response',
      () =>
        Promise.reject(
          Object.assign(new Error('x'), { response: Response.json(failing, { status: 500 }) }),
        ),
      'ResourceUnavailable.NotExist',
    ],
    [
      'what a function throws',
      () => {
        throw new Error('x')
      },
      'Unknown',
    ],
  ])('is thrown as an ApiFailure: %s', async (_, call, code) => {
    const failure = await failureOf(unwrapApi(call))
    expect(failure).toBeInstanceOf(ApiFailure)
    expect(failure).toMatchObject({ error: { code } })
  })

  it('is thrown on as it is where it is an ApiFailure already', async () => {
    const failure = new ApiFailure({ origin: 'api', code: 'X', message: '', fields: [] })
    expect(await failureOf(unwrapApi(Promise.reject(failure)))).toBe(failure)
  })

  it('is thrown on as it is where it is an abort', async () => {
    const abort = new DOMException('', 'AbortError')
    expect(await failureOf(unwrapApi(Promise.reject(abort)))).toBe(abort)
  })

  it('may be of another format', async () => {
    const parsers = [(value: unknown) => (value === 'teapot' ? { code: 'Teapot' } : null)]
    expect(await failureOf(unwrapApi(() => 'teapot', { parsers }))).toMatchObject({
      error: { code: 'Teapot' },
    })
  })
})
