import Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { stripe } from '../../src/parse/formats/stripe.js'
import { answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Reply, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

function pay(address: string, timeout = 10_000) {
  const [host = '', port] = address.split(':')
  const client = new Stripe('sk_test', {
    host,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout,
  })
  return client.charges.create({ amount: 100, currency: 'eur' })
}

const failed = (status: number, error: object): Reply => ({
  status,
  body: { error },
  headers: { 'request-id': 'req_1' },
})
const requestId = 'req_1'

it.each<[string, Reply, Seen]>([
  [
    'a card without funds',
    failed(402, {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    }),
    { code: 'insufficient_funds', words: 'cardFunds', fault: 'account', status: 402, requestId },
  ],
  [
    'a card that is declined without a reason',
    failed(402, { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' }),
    { code: 'card_declined', words: 'cardDeclined', fault: 'account', status: 402, requestId },
  ],
  [
    'a number that is wrong',
    failed(402, {
      type: 'card_error',
      code: 'incorrect_number',
      param: 'number',
      message: 'Your card number is incorrect.',
    }),
    {
      code: 'incorrect_number',
      words: 'input',
      fault: 'input',
      status: 402,
      paths: ['number'],
      requestId,
    },
  ],
  [
    'a nested parameter that is missing',
    failed(400, {
      type: 'invalid_request_error',
      code: 'parameter_missing',
      param: 'items[0][price]',
      message: 'Missing required param: items[0][price].',
    }),
    {
      code: 'parameter_missing',
      words: 'app',
      fault: 'integration',
      status: 400,
      paths: ['items.0.price'],
      requestId,
    },
  ],
  [
    'nothing there',
    failed(404, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      param: 'customer',
      message: 'No such customer.',
    }),
    {
      code: 'resource_missing',
      words: 'notFound',
      fault: 'conflict',
      status: 404,
      paths: ['customer'],
      requestId,
    },
  ],
  [
    'a key of the app that has expired',
    failed(401, { type: 'invalid_request_error', code: 'api_key_expired', message: 'Expired.' }),
    {
      code: 'api_key_expired',
      words: 'app',
      fault: 'integration',
      status: 401,
      requestId,
    },
  ],
  [
    'no access of the app’s key',
    failed(403, { type: 'invalid_request_error', code: 'more_permissions_required', message: 'x' }),
    {
      code: 'more_permissions_required',
      words: 'noAccess',
      fault: 'access',
      status: 403,
      requestId,
    },
  ],
  [
    'too many requests',
    failed(429, { type: 'invalid_request_error', code: 'rate_limit', message: 'Slow down.' }),
    { code: 'rate_limit', words: 'tooOften', fault: 'service', status: 429, requestId },
  ],
  [
    'a crash',
    failed(500, { type: 'api_error', message: 'An unknown error occurred' }),
    { code: 'api_error', words: 'service', fault: 'service', status: 500, requestId },
  ],
])('what Stripe’s SDK throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  for (const parsers of [[stripe], commonFormats]) {
    const { from, parsed } = await answerOf(() => pay(server.host), { parsers })
    expect(from).toBe('thrown')
    expect(seen(parsed)).toEqual(expected)
  }
})

it('a wait in the headers that Stripe’s SDK keeps is read', async () => {
  const { body } = failed(429, { type: 'invalid_request_error', message: 'Slow down.' })
  server.play({ status: 429, body, headers: { 'retry-after': '7' } })
  const { parsed } = await answerOf(() => pay(server.host), { parsers: [stripe] })
  expect(parsed).toMatchObject({ status: 429, retryAfterMs: 7000 })
})

it('a call of Stripe’s SDK that gets no answer, or no JSON, is told apart', async () => {
  const options = { parsers: [stripe] }
  server.play('hang')
  expect((await answerOf(() => pay(server.host, 50), options)).parsed?.code).toBe('Timeout')
  server.play('reset')
  expect((await answerOf(() => pay(server.host), options)).parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => pay(host), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
  // The SDK drops the status of what is no JSON.
  server.play({ status: 502, body: '<html></html>' })
  const html = await answerOf(() => pay(server.host), options)
  expect(html.parsed?.code).toBe('Response.Unreadable')
})
