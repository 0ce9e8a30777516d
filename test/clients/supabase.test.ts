import { createClient } from '@supabase/supabase-js'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { postgrest } from '../../src/parse/formats/postgrest.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Reply, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())
afterEach(() => vi.restoreAllMocks())

const options = { parsers: [postgrest] }
const clientOf = (url: string) =>
  createClient(url, 'key', { auth: { persistSession: false, autoRefreshToken: false } })
const insert = (url: string) => clientOf(url).from('users').insert({ email: 'a@b.co' }).select()

const taken = {
  code: '23505',
  details: 'Key (email)=(a@b.co) already exists.',
  hint: null,
  message: 'duplicate key value violates unique constraint "users_email_key"',
}

it.each<[string, Reply, Seen]>([
  [
    'a value that is taken',
    { status: 409, body: taken },
    { code: '23505', words: 'duplicate', fault: 'input', status: 409, paths: ['email'] },
  ],
  [
    'a value that is missing',
    {
      status: 400,
      body: {
        code: '23502',
        details: 'Failing row contains (1, null).',
        hint: null,
        message: 'null value in column "name" of relation "users" violates not-null constraint',
      },
    },
    { code: '23502', words: 'missing', fault: 'input', status: 400, paths: ['name'] },
  ],
  [
    'a row-level policy',
    {
      status: 403,
      body: {
        code: '42501',
        details: null,
        hint: null,
        message: 'new row violates row-level security policy for table "users"',
      },
    },
    { code: '42501', words: 'noAccess', fault: 'access', status: 403 },
  ],
  [
    'a session that has ended',
    { status: 401, body: { code: 'PGRST303', details: null, hint: null, message: 'JWT expired' } },
    { code: 'PGRST303', words: 'signIn', fault: 'access', status: 401 },
  ],
  [
    'a row that is gone',
    {
      status: 406,
      body: {
        code: 'PGRST116',
        details: 'The result contains 0 rows',
        hint: null,
        message: 'Cannot coerce the result to a single JSON object',
      },
    },
    { code: 'PGRST116', words: 'notFound', fault: 'conflict', status: 406 },
  ],
  [
    'a key that the gateway refuses',
    { status: 401, body: { message: 'Invalid API key', hint: 'Double check your key.' } },
    { code: 'Http.401', words: 'signIn', fault: 'access', status: 401 },
  ],
  [
    '429 without a body',
    { status: 429, body: '', headers: { 'retry-after': '7' } },
    { code: 'Http.429', words: 'tooOften', fault: 'service', status: 429 },
  ],
  [
    '500 with HTML',
    { status: 500, body: '<html><h1>500</h1></html>' },
    { code: 'Http.500', words: 'service', fault: 'service', status: 500 },
  ],
  [
    'HTML of a gateway',
    { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
])('what supabase-js resolves a query with is read: %s', async (_, reply, expected) => {
  server.play(reply)
  for (const parsers of [[postgrest], commonFormats]) {
    const { from, parsed, read } = await answerOf(() => insert(server.url), { parsers })
    expect(from).toBe('resolved')
    expect(seen(parsed)).toEqual(expected)
    expect(seen(read)).toEqual(expected)
  }
})

it('the error that supabase-js throws under throwOnError keeps code and column', async () => {
  server.play({ status: 409, body: taken })
  const { from, parsed } = await answerOf(() => insert(server.url).throwOnError(), options)
  expect(from).toBe('thrown')
  expect(seen(parsed)).toMatchObject({ code: '23505', paths: ['email'] })
})

it.each<[string, Reply, Seen]>([
  [
    'a weak password',
    {
      status: 422,
      body: {
        code: 'weak_password',
        message: 'Password should be at least 6 characters.',
        weak_password: { reasons: ['length'] },
      },
      headers: { 'x-supabase-api-version': '2024-01-01' },
    },
    { code: 'weak_password', words: 'weakPassword', fault: 'input', status: 422 },
  ],
  [
    'a weak password, in the older form',
    {
      status: 422,
      body: {
        code: 422,
        error_code: 'weak_password',
        msg: 'Password should be at least 6 characters.',
        weak_password: { reasons: ['length'] },
      },
    },
    { code: 'weak_password', words: 'weakPassword', fault: 'input', status: 422 },
  ],
  [
    'details that do not match',
    {
      status: 400,
      body: { code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' },
    },
    { code: 'invalid_credentials', words: 'wrongSignIn', fault: 'input', status: 400 },
  ],
  [
    'too many messages',
    {
      status: 429,
      body: { code: 429, error_code: 'over_email_send_rate_limit', msg: 'Wait 48 seconds.' },
    },
    { code: 'over_email_send_rate_limit', words: 'tooOften', fault: 'service', status: 429 },
  ],
  [
    'a gateway',
    { status: 502, body: '<html></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
])('what supabase-js resolves a sign-up with is read: %s', async (_, reply, expected) => {
  server.play(reply)
  for (const parsers of [[postgrest], commonFormats]) {
    const call = () => clientOf(server.url).auth.signUp({ email: 'a@b.co', password: 'x' })
    const { from, parsed, read } = await answerOf(call, { parsers })
    expect(from).toBe('resolved')
    expect(seen(parsed)).toEqual(expected)
    expect(seen(read)).toEqual(expected)
  }
})

it('the body of a failed supabase function is read, resolved or thrown', async () => {
  server.play({
    status: 422,
    body: { code: 'order_incomplete', message: 'No.', errors: { zip: ['Enter a code.'] } },
    headers: { 'x-request-id': 'r-fn' },
  })
  const call = () => clientOf(server.url).functions.invoke('order', { body: {} })
  const expected = {
    code: 'order_incomplete',
    words: 'input',
    fault: 'input',
    status: 422,
    paths: ['zip'],
    requestId: 'r-fn',
  }
  const resolved = await answerOf(call, { parsers: commonFormats })
  expect(resolved.from).toBe('resolved')
  expect(resolved.parsed?.code).toBe('Http.422')
  expect(seen(resolved.read)).toEqual(expected)
  const thrown = await answerOf(
    async () => {
      const { error } = await call()
      throw error
    },
    { parsers: commonFormats },
  )
  expect(seen(thrown.read)).toEqual(expected)
})

it('Supabase’s Storage tells its own status and code', async () => {
  const body = { statusCode: '404', error: 'not_found', message: 'Object not found' }
  server.play({ status: 400, body })
  const storage = clientOf(server.url).storage.from('avatars')
  const download = await answerOf(() => storage.download('a.png'), options)
  expect(seen(download.read)).toEqual({
    code: 'not_found',
    words: 'notFound',
    fault: 'conflict',
    status: 404,
  })
  const list = await answerOf(() => storage.list(), options)
  expect(seen(list.parsed)).toEqual({
    code: 'Http.404',
    words: 'notFound',
    fault: 'conflict',
    status: 404,
  })
})

it('data that supabase-js resolves with is no failure', async () => {
  server.play({ status: 201, body: [{ id: 1, code: '23505', message: 'a postal code' }] })
  expect((await answerOf(() => insert(server.url), options)).parsed).toBeNull()
})

it('a call of supabase-js that gets no answer is told apart', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  server.play('hang')
  const slow = await answerOf(
    () => insert(server.url).abortSignal(AbortSignal.timeout(50)),
    options,
  )
  expect(slow.parsed?.code).toBe('Timeout')
  const aborted = await answerOf(() => insert(server.url).abortSignal(abortedSoon()), options)
  expect(aborted.parsed).toBeNull()
  server.play('reset')
  expect((await answerOf(() => insert(server.url), options)).parsed?.code).toBe(
    'Network.Unreachable',
  )
  const host = await closedPort()
  const calls = [
    () => insert(`http://${host}`),
    () => clientOf(`http://${host}`).auth.signUp({ email: 'a@b.co', password: 'x' }),
    () => clientOf(`http://${host}`).storage.from('a').list(),
    () => clientOf(`http://${host}`).functions.invoke('order'),
  ]
  for (const call of calls) {
    expect((await answerOf(call, options)).parsed?.code).toBe('Network.Unreachable')
  }
})
