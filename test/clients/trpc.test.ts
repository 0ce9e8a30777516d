import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client'
import { initTRPC, TRPCError } from '@trpc/server'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { rpc } from '../../src/parse/formats/rpc.js'
import { abortedSoon, answerOf } from './answers.js'
import { closedPort } from './loopback.js'
import { type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

const trpc = initTRPC.create()
const input = z.object({ email: z.email(), items: z.array(z.object({ qty: z.number().min(1) })) })
const router = trpc.router({
  save: trpc.procedure.input(input).mutation(() => ({ id: 1 })),
  fail: trpc.procedure.input(z.custom<TRPCError['code']>()).mutation(({ input: code }) => {
    throw new TRPCError({ code, message: 'No.' })
  }),
  crash: trpc.procedure.mutation(() => {
    throw new Error('secret')
  }),
})
type Router = typeof router

let server: Server
let url: string
let scripted: Scripted
beforeAll(async () => {
  scripted = await startScripted()
  server = createServer(createHTTPHandler({ router, createContext: () => ({}) }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await scripted.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const clientOf = (link: typeof httpLink | typeof httpBatchLink, at = url) =>
  createTRPCClient<Router>({ links: [link({ url: at })] })
const bad = { email: 'odd', items: [{ qty: 0 }] }

it.each([
  ['one call', httpLink],
  ['a batch', httpBatchLink],
] as const)('what tRPC’s client throws is read: %s', async (_, link) => {
  const client = clientOf(link)
  for (const parsers of [[rpc], commonFormats]) {
    const read = async (call: () => Promise<unknown>): Promise<Seen | null> => {
      const { from, parsed } = await answerOf(call, { parsers })
      expect(from).toBe('thrown')
      return seen(parsed)
    }
    expect(await read(() => client.save.mutate(bad))).toEqual({
      code: 'BAD_REQUEST',
      words: 'input',
      fault: 'input',
      status: 400,
      paths: ['email', 'items.0.qty'],
    })
    for (const [code, status, words, fault] of [
      ['UNAUTHORIZED', 401, 'signIn', 'access'],
      ['FORBIDDEN', 403, 'noAccess', 'access'],
      ['NOT_FOUND', 404, 'notFound', 'conflict'],
      ['CONFLICT', 409, 'changed', 'conflict'],
      ['TOO_MANY_REQUESTS', 429, 'tooOften', 'service'],
      ['TIMEOUT', 408, 'timeout', 'service'],
    ] as const) {
      expect(await read(() => client.fail.mutate(code))).toEqual({ code, status, words, fault })
    }
    expect(await read(() => client.crash.mutate())).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      status: 500,
      words: 'service',
      fault: 'service',
    })
  }
})

it('what a batch of tRPC answers with HTTP 207 has the status of each call', async () => {
  const client = clientOf(httpBatchLink)
  const call = () =>
    Promise.all([
      client.fail.mutate('NOT_FOUND'),
      client.save.mutate({ email: 'a@b.co', items: [] }),
    ])
  expect(seen((await answerOf(call, { parsers: [rpc] })).parsed)).toMatchObject({
    code: 'NOT_FOUND',
    status: 404,
  })
})

it('a gateway before tRPC is told by what its answer shows', async () => {
  const save = () => clientOf(httpLink, scripted.url).save.mutate(bad)
  scripted.play({ status: 429, body: { message: 'Slow down.' }, headers: { 'retry-after': '7' } })
  const limited = await answerOf(save, { parsers: [rpc] })
  expect(seen(limited.parsed)).toMatchObject({ code: 'Http.429', retryAfterMs: 7000 })
  // tRPC drops status and headers of what is no JSON.
  scripted.play({ status: 502, body: '<html></html>' })
  const html = await answerOf(save, { parsers: [rpc] })
  expect(html.parsed).toMatchObject({ code: 'Response.Unreadable', origin: 'unreadable' })
})

it('data that tRPC resolves with is no failure', async () => {
  const call = () => clientOf(httpLink).save.mutate({ email: 'a@b.co', items: [] })
  expect((await answerOf(call, { parsers: [rpc] })).parsed).toBeNull()
})

it('a call of tRPC that gets no answer is told apart', async () => {
  const save = (at: string, signal?: AbortSignal) => () =>
    clientOf(httpLink, at).save.mutate(bad, signal && { signal })
  scripted.play('hang')
  // Of a signal given to the call, tRPC drops the reason.
  const patient = createTRPCClient<Router>({
    links: [
      httpLink({
        url: scripted.url,
        fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(50) }),
      }),
    ],
  })
  const slow = await answerOf(() => patient.save.mutate(bad), { parsers: [rpc] })
  expect(slow.parsed?.code).toBe('Timeout')
  const aborted = await answerOf(save(scripted.url, abortedSoon()), { parsers: [rpc] })
  expect(aborted.parsed).toBeNull()
  scripted.play('reset')
  const reset = await answerOf(save(scripted.url), { parsers: [rpc] })
  expect(reset.parsed?.cause).toBeInstanceOf(TRPCClientError)
  expect(reset.parsed?.code).toBe('Network.Unreachable')
  const refused = await answerOf(save(`http://${await closedPort()}`), { parsers: [rpc] })
  expect(refused.parsed?.code).toBe('Network.Unreachable')
})
