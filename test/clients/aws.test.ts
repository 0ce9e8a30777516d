import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aws } from '../../src/parse/formats/aws.js'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Reply, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  // The SDK announces which Node it will need next year.
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  server = await startScripted()
})
afterAll(() => {
  vi.restoreAllMocks()
  return server.close()
})

function put(endpoint: string, abortSignal?: AbortSignal) {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  })
  const command = new PutItemCommand({ TableName: 'orders', Item: { id: { S: '1' } } })
  return client.send(command, abortSignal && { abortSignal })
}

const failed = (type: string, message: string, rest: Partial<Reply> = {}): Reply => ({
  status: 400,
  body: { __type: type, message },
  ...rest,
})
const id = { 'x-amzn-requestid': 'AMZ-1', 'content-type': 'application/x-amz-json-1.0' }

it.each<[string, Reply, Seen]>([
  [
    'a condition',
    failed(
      'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
      'The conditional request failed',
      { headers: id },
    ),
    {
      code: 'ConditionalCheckFailedException',
      words: 'changed',
      fault: 'conflict',
      status: 400,
      requestId: 'AMZ-1',
    },
  ],
  [
    'a throttle',
    failed('com.amazon.coral.availability#ThrottlingException', 'Rate exceeded'),
    { code: 'ThrottlingException', words: 'tooOften', fault: 'service', status: 400 },
  ],
  [
    'a session that has ended',
    failed('com.amazon.coral.service#ExpiredTokenException', 'The security token has expired'),
    { code: 'ExpiredTokenException', words: 'signIn', fault: 'access', status: 400 },
  ],
  [
    'no access',
    failed('com.amazon.coral.service#AccessDeniedException', 'User is not authorized'),
    { code: 'AccessDeniedException', words: 'noAccess', fault: 'access', status: 400 },
  ],
  [
    'a table that is missing',
    failed(
      'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      'Requested resource not found',
    ),
    { code: 'ResourceNotFoundException', words: 'notFound', fault: 'conflict', status: 400 },
  ],
  [
    'an input that is refused',
    failed('com.amazon.coral.validate#ValidationException', 'One or more values are odd'),
    { code: 'ValidationException', words: 'input', fault: 'input', status: 400 },
  ],
  [
    'a crash',
    { status: 500, body: { __type: 'InternalServerError', message: 'Internal server error' } },
    { code: 'InternalServerError', words: 'service', fault: 'service', status: 500 },
  ],
  [
    '429 of a gateway',
    { status: 429, body: '', headers: { 'retry-after': '7' } },
    { code: 'Http.429', words: 'tooOften', fault: 'service', status: 429, retryAfterMs: 7000 },
  ],
  [
    '401 of a gateway',
    { status: 401, body: { message: 'No.' } },
    { code: 'Http.401', words: 'signIn', fault: 'access', status: 401 },
  ],
  [
    '503 with HTML',
    { status: 503, body: '<html></html>' },
    { code: 'Http.503', words: 'service', fault: 'service', status: 503 },
  ],
])('what the AWS SDK throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  for (const parsers of [[aws], commonFormats]) {
    const { from, parsed } = await answerOf(() => put(server.url), { parsers })
    expect(from).toBe('thrown')
    expect(seen(parsed)).toEqual(expected)
  }
})

it('data that the AWS SDK resolves with is no failure', async () => {
  server.play({ body: {} })
  expect((await answerOf(() => put(server.url), { parsers: [aws] })).parsed).toBeNull()
})

it('a call of the AWS SDK that gets no answer is told apart', async () => {
  const options = { parsers: [aws] }
  server.play('hang')
  const aborted = await answerOf(() => put(server.url, abortedSoon()), options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  // The SDK calls a reset a timeout.
  expect((await answerOf(() => put(server.url), options)).parsed?.code).toBe('Timeout')
  const host = await closedPort()
  const refused = await answerOf(() => put(`http://${host}`), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
})
