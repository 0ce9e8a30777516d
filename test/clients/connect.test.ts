import { create } from '@bufbuild/protobuf'
import { EmptySchema } from '@bufbuild/protobuf/wkt'
import type { Transport } from '@connectrpc/connect'
import { createConnectTransport, createGrpcWebTransport } from '@connectrpc/connect-web'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { rpc } from '../../src/parse/formats/rpc.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Reply, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

/** A method without a generated service: both messages are empty. */
const method = {
  kind: 'rpc',
  methodKind: 'unary',
  name: 'Save',
  localName: 'save',
  parent: { typeName: 'shop.v1.Orders' },
  input: EmptySchema,
  output: EmptySchema,
} as unknown as Parameters<Transport['unary']>[0]

function save(transport: Transport, signal?: AbortSignal, timeoutMs?: number) {
  return transport.unary(method, signal, timeoutMs, undefined, create(EmptySchema))
}

const connect = () => createConnectTransport({ baseUrl: server.url })

it.each<[string, Reply, Seen]>([
  [
    'a session that has ended',
    {
      status: 401,
      body: { code: 'unauthenticated', message: 'Token expired.' },
      headers: { 'x-request-id': 'r-c1' },
    },
    { code: 'UNAUTHENTICATED', words: 'signIn', fault: 'access', requestId: 'r-c1' },
  ],
  [
    'no access',
    { status: 403, body: { code: 'permission_denied', message: 'No.' } },
    { code: 'PERMISSION_DENIED', words: 'noAccess', fault: 'access' },
  ],
  [
    'nothing there',
    { status: 404, body: { code: 'not_found', message: 'No order.' } },
    { code: 'NOT_FOUND', words: 'notFound', fault: 'conflict' },
  ],
  [
    'fields of a BadRequest',
    {
      status: 400,
      body: {
        code: 'invalid_argument',
        message: 'Odd.',
        details: [
          {
            type: 'google.rpc.BadRequest',
            value: 'ChIKBWVtYWlsEglpcyBlbXB0eQ',
            debug: { fieldViolations: [{ field: 'email', description: 'is empty' }] },
          },
        ],
      },
    },
    { code: 'INVALID_ARGUMENT', words: 'input', fault: 'input', paths: ['email'] },
  ],
  [
    'a wait',
    {
      status: 429,
      body: { code: 'resource_exhausted', message: 'Slow down.' },
      headers: { 'retry-after': '7' },
    },
    { code: 'RESOURCE_EXHAUSTED', words: 'tooOften', fault: 'service', retryAfterMs: 7000 },
  ],
  [
    'a crash',
    { status: 500, body: { code: 'internal', message: 'boom' } },
    { code: 'INTERNAL', words: 'service', fault: 'service' },
  ],
  [
    'HTML of a gateway',
    { status: 502, body: '<html></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
  [
    'HTML of a missing page',
    { status: 404, body: '<html></html>' },
    { code: 'Http.404', words: 'notFound', fault: 'conflict', status: 404 },
  ],
])('what Connect’s client throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  for (const parsers of [[rpc], commonFormats]) {
    const { from, parsed } = await answerOf(() => save(connect()), { parsers })
    expect(from).toBe('thrown')
    expect(seen(parsed)).toEqual(expected)
  }
})

it.each<[string, Reply, Seen]>([
  [
    'a status in the headers',
    {
      headers: {
        'content-type': 'application/grpc-web+proto',
        'grpc-status': '16',
        'grpc-message': 'Token%20expired',
        'x-request-id': 'r-g1',
      },
    },
    { code: 'UNAUTHENTICATED', words: 'signIn', fault: 'access', requestId: 'r-g1' },
  ],
  [
    'a status of HTTP alone',
    { status: 403, body: '<html></html>' },
    { code: 'Http.403', words: 'noAccess', fault: 'access', status: 403 },
  ],
])('what a grpc-web client throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const transport = createGrpcWebTransport({ baseUrl: server.url })
  const { parsed } = await answerOf(() => save(transport), { parsers: [rpc] })
  expect(seen(parsed)).toEqual(expected)
})

it('a call of Connect that gets no answer is told apart', async () => {
  const options = { parsers: [rpc] }
  server.play('hang')
  const slow = await answerOf(() => save(connect(), undefined, 50), options)
  expect(seen(slow.parsed)?.words).toBe('timeout')
  const aborted = await answerOf(() => save(connect(), abortedSoon()), options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(() => save(connect()), options)).parsed?.code).toBe('Network.Unreachable')
  const closed = createConnectTransport({ baseUrl: `http://${await closedPort()}` })
  expect((await answerOf(() => save(closed), options)).parsed?.code).toBe('Network.Unreachable')
})
