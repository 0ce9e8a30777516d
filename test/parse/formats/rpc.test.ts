import { describe, expect, it } from 'vitest'
import { rpc } from '../../../src/parse/formats/rpc.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [rpc]
const failed = (message: string, own: object) => Object.assign(new Error(message), own)
const trpc = (data: object, message = 'm', code = -32001) => ({ error: { message, code, data } })

describe('RPC errors', () => {
  it.each<[string, unknown, string]>([
    [
      'grpc-js',
      failed('16 UNAUTHENTICATED: no', { code: 16, details: 'no', metadata: {} }),
      'UNAUTHENTICATED',
    ],
    ['grpc-web', failed('no', { name: 'RpcError', code: 7, metadata: {} }), 'PERMISSION_DENIED'],
    ['protobuf-ts', failed('no', { name: 'RpcError', code: 'NOT_FOUND', meta: {} }), 'NOT_FOUND'],
    [
      'Connect',
      failed('[resource_exhausted] no', {
        name: 'ConnectError',
        rawMessage: 'no',
        code: 8,
        details: [],
      }),
      'RESOURCE_EXHAUSTED',
    ],
    ['Connect on the wire', { code: 'unauthenticated', message: 'no' }, 'UNAUTHENTICATED'],
    ['Connect on the wire, canceled', { code: 'canceled', message: 'no' }, 'CANCELLED'],
    ['a gateway', { code: 5, message: 'no', details: [] }, 'NOT_FOUND'],
    ['a text', '14 UNAVAILABLE: no', 'UNAVAILABLE'],
    ['a text of Go', 'lookup: rpc error: code = DeadlineExceeded desc = no', 'DEADLINE_EXCEEDED'],
    ['a text of Connect', new Error('[invalid_argument] no'), 'INVALID_ARGUMENT'],
    ['tRPC on the wire', trpc({ code: 'UNAUTHORIZED', httpStatus: 401 }), 'UNAUTHORIZED'],
    [
      'tRPC with superjson',
      { error: { json: trpc({ code: 'NOT_FOUND', httpStatus: 404 }).error } },
      'NOT_FOUND',
    ],
    [
      'tRPC in a batch',
      [trpc({ code: 'TOO_MANY_REQUESTS', httpStatus: 429 })],
      'TOO_MANY_REQUESTS',
    ],
    [
      'tRPC’s client',
      failed('m', {
        name: 'TRPCClientError',
        shape: trpc({ code: 'FORBIDDEN', httpStatus: 403 }).error,
      }),
      'FORBIDDEN',
    ],
  ])('an RPC error has one name for its code: %s', (_, value, code) => {
    expect(parseApiError(value, { parsers })).toMatchObject({ origin: 'api', code })
  })

  it.each([
    [-32602, 'INVALID_ARGUMENT'],
    [-32601, 'UNIMPLEMENTED'],
    [-32603, 'INTERNAL'],
    [-32700, 'PARSE_ERROR'],
    [-32000, '-32000'],
  ])('an answer of JSON-RPC with the code %i is an error at HTTP 200', (code, name) => {
    const body = { jsonrpc: '2.0', id: 1, error: { code, message: 'm' } }
    expect(parseApiError(body, { parsers, from: 'resolved' })).toMatchObject({ code: name })
    expect(parseApiError([body], { parsers, from: 'resolved' })).toMatchObject({ code: name })
  })

  it('an answer of JSON-RPC with a result is data', () => {
    const body = { jsonrpc: '2.0', id: 1, result: { error: { code: -32602 } } }
    expect(parseApiError(body, { parsers, from: 'resolved' })).toBeNull()
  })

  it('an RPC error has the fields of its details', () => {
    const debug = { fieldViolations: [{ field: 'people[0].name', description: 'Too long.' }] }
    const body = {
      code: 'invalid_argument',
      message: 'm',
      details: [
        { type: 'google.rpc.BadRequest', value: 'CgQ', debug },
        { type: 'google.rpc.RetryInfo', value: 'x', debug: { retryDelay: { seconds: 3 } } },
      ],
    }
    expect(parseApiError(body, { parsers })).toMatchObject({
      fields: [{ path: 'people.0.name', message: 'Too long.' }],
      retryAfterMs: 3000,
    })
  })

  it.each<[string, object, string?]>([
    ['flattened', { zodError: { formErrors: [], fieldErrors: { name: ['Too short.'] } } }],
    ['issues', { zodError: { issues: [{ path: ['name'], message: 'Too short.' }] } }],
    [
      'in the message',
      {},
      JSON.stringify([{ path: ['name'], message: 'Too short.', code: 'too_small' }]),
    ],
  ])('a tRPC error has the fields of Zod’s issues: %s', (_, own, message) => {
    const error = trpc({ code: 'BAD_REQUEST', httpStatus: 400, ...own }, message)
    expect(parseApiError(error, { parsers })).toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
      fields: [{ path: 'name', message: 'Too short.' }],
    })
  })

  it('the status inside a tRPC answer counts, not that of the batch', async () => {
    const body = [{ result: { data: 1 } }, trpc({ code: 'NOT_FOUND', httpStatus: 404 })]
    const first = Response.json(body.slice(1), { status: 207 })
    expect(await parseApiResponse(first, { parsers })).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
    })
  })

  it('a connection that an RPC client lost is no code of the API', () => {
    const cause = new TypeError('fetch failed')
    const lost = failed('[internal] fetch failed', {
      name: 'ConnectError',
      rawMessage: 'fetch failed',
      code: 13,
      cause,
    })
    expect(parseApiError(lost, { parsers })).toMatchObject({
      origin: 'network',
      code: 'Network.Unreachable',
    })
    const aborted = failed('[canceled] This operation was aborted', {
      name: 'ConnectError',
      rawMessage: 'This operation was aborted',
      code: 1,
      cause: new DOMException('This operation was aborted', 'AbortError'),
    })
    expect(parseApiError(aborted, { parsers })).toBeNull()
  })

  it.each([
    { code: 16, message: 'sixteen' },
    { code: 'internal', message: 'a memo' },
    { error: { code: -1, message: 'x', data: { code: 'RED' } } },
    [{ code: 5, message: 'x', details: [] }],
    '14 UNAVAILABLE: rooms',
  ])('the rpc parser does not take the resolved value %o for an error', (value) => {
    expect(parseApiError(value, { parsers, from: 'resolved' })).toBeNull()
  })
})
