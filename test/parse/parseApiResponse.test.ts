import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ParseContext } from '../../src/model/Parser.js'
import { parseApiResponse } from '../../src/parse/parseApiResponse.js'

const requestId = '1c9a5e70-64fb-4d2e-8b17-a0e3c5d7f921'
const envelope = {
  Response: {
    Error: { Code: 'LimitExceeded.ErrorFaceNumExceed', Message: 'Too many faces.' },
    RequestId: requestId,
  },
}
const success = { Response: { FaceNum: 1, RequestId: requestId } }
const json = { 'content-type': 'application/json' }

/** A body that arrives in parts, with a count of the parts that were read. */
function streamed(parts: Iterable<string | Error>) {
  const asked = { parts: 0, cancelled: false }
  const iterator = parts[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = iterator.next()
        if (done) return controller.close()
        if (value instanceof Error) return controller.error(value)
        asked.parts += 1
        controller.enqueue(new TextEncoder().encode(value))
      },
      cancel() {
        asked.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, asked }
}

function* endless(part: string) {
  for (;;) yield part
}

afterEach(() => vi.useRealTimers())

describe('an envelope', () => {
  it.each([200, 400, 403, 500])(
    'an envelope with an error is a failure at status %d',
    async (status) => {
      const response = Response.json(envelope, { status })
      expect(await parseApiResponse(response)).toEqual({
        origin: 'api',
        code: 'LimitExceeded.ErrorFaceNumExceed',
        message: 'Too many faces.',
        requestId,
        status,
        fields: [],
        cause: response,
      })
    },
  )

  it.each([
    ['declared to be plain text', { 'content-type': 'text/plain' }],
    ['declared to be HTML', { 'content-type': 'text/html; charset=utf-8' }],
    ['not declared', { 'content-type': '' }],
    ['declared with a suffix', { 'content-type': 'application/vnd.api+json' }],
  ])('an envelope is found in a body that is %s', async (_, headers) => {
    const response = new Response(JSON.stringify(envelope), { headers })
    expect((await parseApiResponse(response))?.code).toBe('LimitExceeded.ErrorFaceNumExceed')
  })

  it('parseApiResponse leaves the response unread for the app', async () => {
    const response = Response.json(envelope)
    await parseApiResponse(response)
    expect(response.bodyUsed).toBe(false)
    expect(await response.json()).toEqual(envelope)
  })

  it('an envelope is read from chunks that split a character', async () => {
    const bytes = new TextEncoder().encode(
      '{"Response":{"Error":{"Code":"InternalError","Message":"内部错误"}}}',
    )
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await parseApiResponse(new Response(body, { headers: json }))).toMatchObject({
      code: 'InternalError',
      message: '内部错误',
    })
  })
})

describe('a good status', () => {
  it.each<[string, Response]>([
    ['a success envelope', Response.json(success)],
    ['any JSON', Response.json({ people: [] })],
    ['JSON that quotes an envelope', Response.json({ log: [envelope] })],
    ['an empty body', new Response('', { headers: json })],
    ['no body', new Response(null, { status: 204 })],
    ['HTML', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['text', new Response('ok')],
    ['text that quotes an SDK', new Response('[TencentCloudSDKException] code:X message:y')],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/' } })],
  ])('a good status is no failure with this body: %s', async (_, response) => {
    expect(await parseApiResponse(response)).toBeNull()
  })

  it.each(['<html>502</html>', '{"Response":{"FaceNum":1,"Fa', 'oops'])(
    'a good status is a failure when the body is declared to be JSON and is not: %s',
    async (text) => {
      expect(await parseApiResponse(new Response(text, { headers: json }))).toMatchObject({
        origin: 'unreadable',
        code: 'Response.Unreadable',
        status: 200,
      })
    },
  )

  it('a cut-off envelope at a good status is a failure with its code', async () => {
    const response = new Response(JSON.stringify(envelope).slice(0, 90), { headers: json })
    expect((await parseApiResponse(response))?.code).toBe('LimitExceeded.ErrorFaceNumExceed')
  })

  it('a connection that breaks while the body is read is a failure', async () => {
    for (const error of [
      new TypeError('Error in body stream'),
      Object.assign(new Error('x'), { code: 'ECONNRESET' }),
    ]) {
      const { body } = streamed(['{"Resp', error])
      expect(await parseApiResponse(new Response(body, { headers: json }))).toMatchObject({
        origin: 'network',
        code: 'Network.Unreachable',
        status: 200,
        cause: error,
      })
    }
  })

  it('a call that is aborted while the body is read is no failure', async () => {
    const { body } = streamed(['{"Resp', new DOMException('aborted', 'AbortError') as Error])
    expect(await parseApiResponse(new Response(body, { headers: json }))).toBeNull()
  })
})

describe('a failing status', () => {
  it.each<[string, string | null, Record<string, string>]>([
    ['HTML', '<html><h1>502</h1></html>', { 'content-type': 'text/html' }],
    ['an empty body', '', {}],
    ['no body', null, {}],
    ['broken JSON', '{"a":', json],
    ['a success envelope', JSON.stringify(success), json],
    ['other JSON', '{"message":"upstream"}', json],
    ['an image', 'GIF89a', { 'content-type': 'image/gif' }],
    ['an event stream', 'data: {}', { 'content-type': 'text/event-stream' }],
  ])('a failing status has the code Http.<status> with %s', async (_, body, headers) => {
    expect(await parseApiResponse(new Response(body, { status: 502, headers }))).toMatchObject({
      origin: 'http',
      code: 'Http.502',
      status: 502,
    })
  })

  it('the body of a failing status is searched', async () => {
    const wrapper = { success: false, error: 'No', detail: { code: 'InternalError', requestId } }
    expect(await parseApiResponse(Response.json(wrapper, { status: 500 }))).toMatchObject({
      code: 'InternalError',
      message: 'No',
      requestId,
      status: 500,
    })
    const log = 'failed: [TencentCloudSDKError] Code=InternalError, Message=x, RequestId=r-1234567'
    expect(await parseApiResponse(new Response(log, { status: 500 }))).toMatchObject({
      code: 'InternalError',
      requestId: 'r-1234567',
    })
  })

  it('a failing status is reported although the body breaks off', async () => {
    const { body } = streamed(['{"Resp', new TypeError('terminated')])
    expect((await parseApiResponse(new Response(body, { status: 503 })))?.code).toBe('Http.503')
  })

  it('a failing status is reported although the body was read or is locked', async () => {
    const read = Response.json(envelope, { status: 500 })
    await read.text()
    expect((await parseApiResponse(read))?.code).toBe('Http.500')
    const locked = Response.json(envelope, { status: 500 })
    locked.body?.getReader()
    expect((await parseApiResponse(locked))?.code).toBe('Http.500')
  })
})

describe('the headers', () => {
  it('the headers of a response give the wait, the request ID and the clock’s skew', async () => {
    vi.useFakeTimers({ now: Date.UTC(2024, 4, 1, 12, 0, 10), toFake: ['Date'] })
    const headers = {
      'retry-after': 'Wed, 01 May 2024 12:00:30 GMT',
      date: 'Wed, 01 May 2024 12:00:00 GMT',
      'x-request-id': 'gateway-7',
    }
    expect(await parseApiResponse(new Response('', { status: 503, headers }))).toMatchObject({
      code: 'Http.503',
      retryAfterMs: 30_000,
      clockSkewMs: 10_000,
      requestId: 'gateway-7',
    })
    expect(await parseApiResponse(Response.json(envelope, { headers }))).toMatchObject({
      retryAfterMs: 30_000,
      clockSkewMs: 10_000,
      requestId,
    })
  })

  it('parsers get the headers of a response', async () => {
    const contexts: ParseContext[] = []
    await parseApiResponse(Response.json({}, { headers: { 'x-kind': 'k' } }), {
      parsers: [
        (_, context) => {
          contexts.push(context)
          return null
        },
      ],
    })
    expect(contexts[0]).toMatchObject({ from: 'resolved', status: 200 })
    expect(contexts[0]?.header?.('x-kind')).toBe('k')
  })
})

describe('bodies that are not read', () => {
  it.each([
    'text/event-stream',
    'application/x-ndjson',
    'application/json-seq',
    'application/octet-stream',
    'image/png',
    'application/pdf',
    'video/mp4',
  ])('parseApiResponse does not read a body of type %s', async (type) => {
    const { body, asked } = streamed(endless('{"Response":'))
    const response = new Response(body, { headers: { 'content-type': type } })
    expect(await parseApiResponse(response)).toBeNull()
    expect(asked.parts).toBe(0)
    expect(response.body?.locked).toBe(false)
  })

  it('parseApiResponse does not read a body that its content-length says is too long', async () => {
    const { body, asked } = streamed(endless('x'))
    const headers = { ...json, 'content-length': '9000000' }
    expect(await parseApiResponse(new Response(body, { headers }))).toBeNull()
    expect((await parseApiResponse(new Response(body, { headers, status: 500 })))?.code).toBe(
      'Http.500',
    )
    expect(asked.parts).toBe(0)
  })

  it('parseApiResponse reads no more than 128 KiB', async () => {
    for (const status of [200, 500]) {
      const { body, asked } = streamed(endless('["0123456789abcdef"],'.repeat(50)))
      const error = await parseApiResponse(new Response(body, { headers: json, status }))
      expect(error?.code).toBe(status === 200 ? undefined : 'Http.500')
      expect(asked.parts).toBeLessThan(132)
    }
  })

  it('parseApiResponse stops reading a text that does not begin like JSON', async () => {
    const { body, asked } = streamed(endless('Once upon a time '))
    const response = new Response(body, { headers: { 'content-type': 'text/plain' } })
    expect(await parseApiResponse(response)).toBeNull()
    expect(asked.parts).toBeLessThanOrEqual(2)
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('Once upon a time ')
    expect((await reader?.read())?.done).toBe(false)
  })
})

it('parseApiResponse never rejects', async () => {
  for (const value of [null, undefined, 7, {}, { status: 500 }, new Error('x')]) {
    expect(await parseApiResponse(value as unknown as Response)).toBeNull()
  }
})

it('parseApiResponse reads a response without streams', async () => {
  const response = {
    status: 200,
    headers: new Headers(json),
    bodyUsed: false,
    body: null,
    clone: () => ({ ...response, text: async () => JSON.stringify(envelope) }),
  }
  expect((await parseApiResponse(response as unknown as Response))?.requestId).toBe(requestId)
})
