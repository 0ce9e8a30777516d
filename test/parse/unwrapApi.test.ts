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
    ['the document of an envelope', success, success.Response],
    ['anything else as it is', { people: [] }, { people: [] }],
    ['undefined', undefined, undefined],
    ['text', 'ok', 'ok'],
    ['a list', [1], [1]],
    ['the JSON of a response', Response.json({ people: [] }), { people: [] }],
    ['the document of a response’s envelope', Response.json(success), success.Response],
    ['undefined for an empty response', new Response(null, { status: 204 }), undefined],
    [
      'the document in the body of an axios response',
      { status: 200, headers: {}, config: {}, data: success },
      success.Response,
    ],
    [
      'a value with `data` of its own as it is',
      { status: 'on', data: 1 },
      { status: 'on', data: 1 },
    ],
    ['a document without its wrapper as it is', success.Response, success.Response],
  ])('unwrapApi returns %s', async (_, value, data) => {
    expect(await unwrapApi(Promise.resolve(value))).toEqual(data)
  })

  it('unwrapApi takes a function or an async function', async () => {
    expect(await unwrapApi(() => success)).toEqual(success.Response)
    expect(await unwrapApi(async () => success)).toEqual(success.Response)
  })

  it('unwrapApi returns the unread response of an event stream or a binary', async () => {
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
  ])('unwrapApi throws an ApiFailure for %s', async (_, call, code) => {
    const failure = await failureOf(unwrapApi(call))
    expect(failure).toBeInstanceOf(ApiFailure)
    expect(failure).toMatchObject({ error: { code } })
  })

  it('unwrapApi rethrows an ApiFailure as it is', async () => {
    const failure = new ApiFailure({ origin: 'api', code: 'X', message: '', fields: [] })
    expect(await failureOf(unwrapApi(Promise.reject(failure)))).toBe(failure)
  })

  it('unwrapApi rethrows an abort as it is', async () => {
    const abort = new DOMException('', 'AbortError')
    expect(await failureOf(unwrapApi(Promise.reject(abort)))).toBe(abort)
  })

  it('unwrapApi reads the failure with the given parsers', async () => {
    const parsers = [(value: unknown) => (value === 'teapot' ? { code: 'Teapot' } : null)]
    expect(await failureOf(unwrapApi(() => 'teapot', { parsers }))).toMatchObject({
      error: { code: 'Teapot' },
    })
  })
})
