import { expect, it, vi } from 'vitest'
import { parseApiError } from '../../src/parse/parseApiError.js'
import { readApiError } from '../../src/parse/readApiError.js'
import { unwrapApi } from '../../src/parse/unwrapApi.js'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../fixtures/envelope.js'

const digest = (text: string) => Object.assign(new Error(text.split(';')[0]), { digest: text })
const redirected = (status: number) => new Response(null, { status, headers: { location: '/' } })

const steering: readonly (readonly [string, unknown])[] = [
  ["Next.js's redirect", digest('NEXT_REDIRECT;push;/done;307;')],
  ["Next.js's not-found", digest('NEXT_HTTP_ERROR_FALLBACK;404')],
  ["Next.js's not-found until version 14", digest('NEXT_NOT_FOUND')],
  ["React Router's redirect", redirected(302)],
  ["React Router's redirect of a form", redirected(303)],
  ["TanStack Router's redirect", Object.assign(redirected(307), { options: { to: '/' } })],
  ["TanStack Router's redirect as an object", { isRedirect: true, to: '/', statusCode: 307 }],
  ["TanStack Router's not-found", { isNotFound: true, routeId: '/' }],
]

it.each(steering)('%s is no failure: run shows nothing and rejects with it', async (_, thrown) => {
  const onEvent = vi.fn()
  const store = createMachine({ onEvent })
  await expect(store.run(() => Promise.reject(thrown))).rejects.toBe(thrown)
  expect(store.isPending({})).toBe(false)
  expect(store.report(thrown)).toBeNull()
  expect(await readApiError(thrown)).toBeNull()
  await expect(unwrapApi(() => Promise.reject(thrown))).rejects.toBe(thrown)
  expect(onEvent).not.toHaveBeenCalled()
})

it.each([
  ["Next.js's error of a server component", digest('2338217712')],
  ['an error with a getter isNotFound', Object.assign(new Error('x'), { isNotFound: true })],
  ["a response that isn't modified", new Response(null, { status: 304 })],
  ['a response with a failing status', new Response(null, { status: 404 })],
])('%s is a failure', (_, thrown) => {
  expect(parseApiError(thrown)).not.toBeNull()
})

it("a retry that ends in a redirect ends the failure, and the button's press passes the redirect on", async () => {
  const onEvent = vi.fn()
  const resolved = vi.fn()
  const store = createMachine({ onEvent })
  store.subscribe(resolved, 'resolved')
  const thrown = digest('NEXT_REDIRECT;push;/done;307;')
  const call = vi.fn().mockRejectedValueOnce(envelope('InternalError')).mockRejectedValue(thrown)
  await store.run(call)
  const id = store.getSnapshot().entries[0]?.id ?? ''
  await expect(store.act(id, 'retry', () => store.retry(id))).rejects.toBe(thrown)
  expect(store.getSnapshot().entries).toEqual([])
  expect(onEvent).toHaveBeenCalledWith(
    expect.objectContaining({ type: 'ended', reason: 'success' }),
  )
  expect(onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'fault' }))
  store.flush()
  expect(resolved).not.toHaveBeenCalled()
})

it('an automatic retry that ends in a redirect rejects the run with it', async () => {
  const store = createMachine({ random: () => 0 })
  const thrown = digest('NEXT_REDIRECT;push;/done;307;')
  const call = vi.fn().mockRejectedValueOnce(envelope('InternalError')).mockRejectedValue(thrown)
  await expect(store.run(call, { autoRetry: { limit: 2 } })).rejects.toBe(thrown)
  expect(store.getSnapshot().entries).toEqual([])
})

it('a call that ends in a redirect after signing in leaves no pending step behind', async () => {
  const store = createMachine()
  const thrown = digest('NEXT_REDIRECT;push;/done;307;')
  const expired = envelope('AuthFailure.TokenFailure')
  const call = vi.fn().mockRejectedValueOnce(expired).mockRejectedValue(thrown)
  const other = vi.fn().mockRejectedValueOnce(expired).mockResolvedValue({})
  await Promise.all([store.run(call), store.run(other)])
  const id = store.getSnapshot().entries[0]?.id ?? ''
  await expect(store.act(id, 'sign-in', async () => undefined)).rejects.toBe(thrown)
  expect(other).toHaveBeenCalledTimes(2)
  expect(store.getSnapshot().entries).toEqual([])
})
