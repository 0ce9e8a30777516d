import { expect, it, vi } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

const until = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

it('shows a call that a signal of its own has cut short after a time', async () => {
  const store = createErrorStore()
  const result = await store.run(({ signal }) => until(signal), { signal: AbortSignal.timeout(5) })
  expect(result).toMatchObject({ ok: false, error: { origin: 'timeout' } })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
})

it('shows it where the client makes an abort of that, as axios does', async () => {
  const store = createErrorStore()
  const call = ({ signal }: { signal: AbortSignal }) =>
    until(signal).catch(() => Promise.reject(new DOMException('', 'AbortError')))
  await store.run(call, { signal: AbortSignal.timeout(5) })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
})

it('shows one that had no time left', async () => {
  const store = createErrorStore()
  const controller = new AbortController()
  controller.abort(new DOMException('', 'TimeoutError'))
  const call = vi.fn()
  await store.run(call, { signal: controller.signal })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
  expect(call).not.toHaveBeenCalled()
})

it('makes a call again after signing in, though its time is over by then', async () => {
  const store = createErrorStore()
  const controller = new AbortController()
  const call = vi.fn().mockRejectedValueOnce(envelope('AuthFailure.TokenFailure'))
  await store.run(call, { signal: controller.signal })
  controller.abort(new DOMException('', 'TimeoutError'))
  const [entry] = store.getSnapshot().entries
  await store.act(entry?.id ?? '', 'sign-in', async () => undefined)
  expect(call).toHaveBeenCalledTimes(2)
})

it.each([undefined, 'left', new Error('left')])(
  'shows nothing of any other abort: %s',
  async (reason) => {
    const store = createErrorStore()
    const controller = new AbortController()
    const run = store.run(({ signal }) => until(signal), { signal: controller.signal })
    controller.abort(reason)
    expect(await run).toMatchObject({ ok: false, error: { origin: 'abort' } })
    expect(store.getSnapshot().entries).toEqual([])
  },
)

it('does not call again by itself when the time is over', async () => {
  const store = createErrorStore()
  const call = vi.fn(({ signal }: { signal: AbortSignal }) => until(signal))
  await store.run(call, { signal: AbortSignal.timeout(5), autoRetry: { limit: 3 } })
  expect(call).toHaveBeenCalledTimes(1)
  expect(store.getSnapshot().entries).toMatchObject([{ count: 1, autoRetry: false }])
})
