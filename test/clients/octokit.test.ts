import { Octokit } from '@octokit/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { graphQl } from '../../src/parse/formats/graphQl.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Reply, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

const options = { parsers: commonFormats }
const docs = { documentation_url: 'https://docs.github.com/rest' }
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

function open(baseUrl: string, signal?: AbortSignal) {
  return new Octokit({ baseUrl, log }).request('POST /repos/{owner}/{repo}/issues', {
    owner: 'a',
    repo: 'b',
    title: '',
    ...(signal && { request: { signal } }),
  })
}

it.each<[string, Reply, Seen]>([
  [
    'a field',
    {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
        ...docs,
      },
      headers: { 'x-github-request-id': 'A:1:2' },
    },
    {
      code: 'Http.422',
      words: 'input',
      fault: 'input',
      status: 422,
      paths: ['title'],
      requestId: 'A:1:2',
    },
  ],
  [
    'a sentence alone',
    {
      status: 422,
      body: { message: 'Validation Failed', errors: ['Reviews may not be self-approved'], ...docs },
    },
    { code: 'Http.422', words: 'input', fault: 'input', status: 422 },
  ],
  [
    'a token that is refused',
    { status: 401, body: { message: 'Bad credentials', status: '401', ...docs } },
    { code: 'Http.401', words: 'signIn', fault: 'access', status: 401 },
  ],
  [
    'no access',
    { status: 403, body: { message: 'Resource not accessible by integration', ...docs } },
    { code: 'Http.403', words: 'noAccess', fault: 'access', status: 403 },
  ],
  [
    'a limit that is used up',
    {
      status: 403,
      body: { message: 'API rate limit exceeded for 203.0.113.7.', ...docs },
      headers: { 'x-ratelimit-remaining': '0' },
    },
    { code: 'Http.403', words: 'tooOften', fault: 'service', status: 403, retryAfterMs: 0 },
  ],
  [
    'a secondary limit',
    {
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit.', ...docs },
      headers: { 'retry-after': '60' },
    },
    { code: 'Http.403', words: 'tooOften', fault: 'service', status: 403, retryAfterMs: 60_000 },
  ],
  [
    'nothing there',
    { status: 404, body: { message: 'Not Found', status: '404', ...docs } },
    { code: 'Http.404', words: 'notFound', fault: 'conflict', status: 404 },
  ],
  [
    'HTML',
    { status: 502, body: '<html></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
  [
    '500 without a body',
    { status: 500 },
    { code: 'Http.500', words: 'service', fault: 'service', status: 500 },
  ],
])('what Octokit throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  const { from, parsed, read } = await answerOf(() => open(server.url), options)
  expect(from).toBe('thrown')
  expect(seen(parsed)).toEqual(expected)
  expect(seen(read)).toEqual(expected)
})

it('a GraphQL error that Octokit throws has its type', async () => {
  server.play({
    body: {
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve.' }],
    },
    headers: { 'x-github-request-id': 'G:1:2' },
  })
  const client = new Octokit({ baseUrl: server.url, log })
  const call = () => client.graphql('{ repository(owner: "a", name: "b") { id } }')
  expect(seen((await answerOf(call, { parsers: [graphQl] })).parsed)).toEqual({
    code: 'NOT_FOUND',
    words: 'notFound',
    fault: 'conflict',
    requestId: 'G:1:2',
  })
})

it('data that Octokit resolves with is no failure', async () => {
  server.play({ status: 201, body: { id: 1, message: 'x', errors: [] } })
  expect((await answerOf(() => open(server.url), options)).parsed).toBeNull()
})

it('a call of Octokit that gets no answer is told apart', async () => {
  server.play('hang')
  const slow = await answerOf(() => open(server.url, AbortSignal.timeout(50)), options)
  expect(slow.parsed?.code).toBe('Timeout')
  expect((await answerOf(() => open(server.url, abortedSoon()), options)).parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(() => open(server.url), options)).parsed?.code).toBe('Network.Unreachable')
  const host = await closedPort()
  const refused = await answerOf(() => open(`http://${host}`), options)
  expect(refused.parsed?.code).toBe('Network.Unreachable')
})
