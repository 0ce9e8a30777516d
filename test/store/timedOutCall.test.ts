import { expect, it, vi } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../fixtures/envelope.js'

const until = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

it('a call that its own timeout signal has aborted is shown as a timeout', async () => {
  const store = createMachine()
  const result = await store.run(({ signal }) => until(signal), { signal: AbortSignal.timeout(5) })
  expect(result).toMatchObject({ ok: false, error: { origin: 'timeout' } })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
})

it('a timeout is shown when the client throws an abort for it, as axios does', async () => {
  const store = createMachine()
  const call = ({ signal }: { signal: AbortSignal }) =>
    until(signal).catch(() => Promise.reject(new DOMException('', 'AbortError')))
  await store.run(call, { signal: AbortSignal.timeout(5) })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
})

it('a call whose signal has already timed out is not made, and is shown as a timeout', async () => {
  const store = createMachine()
  const controller = new AbortController()
  controller.abort(new DOMException('', 'TimeoutError'))
  const call = vi.fn()
  await store.run(call, { signal: controller.signal })
  expect(store.getSnapshot().entries).toMatchObject([{ error: { origin: 'timeout' } }])
  expect(call).not.toHaveBeenCalled()
})

it('a call is made again after signing in although its signal has timed out', async () => {
  const store = createMachine()
  const controller = new AbortController()
  const call = vi.fn().mockRejectedValueOnce(envelope('AuthFailure.TokenFailure'))
  await store.run(call, { signal: controller.signal })
  controller.abort(new DOMException('', 'TimeoutError'))
  const [entry] = store.getSnapshot().entries
  await store.act(entry?.id ?? '', 'sign-in', async () => undefined)
  expect(call).toHaveBeenCalledTimes(2)
})

it.each([undefined, 'left', new Error('left')])(
  'an abort for another reason shows nothing: %s',
  async (reason) => {
    const store = createMachine()
    const controller = new AbortController()
    const run = store.run(({ signal }) => until(signal), { signal: controller.signal })
    controller.abort(reason)
    expect(await run).toMatchObject({ ok: false, error: { origin: 'abort' } })
    expect(store.getSnapshot().entries).toEqual([])
  },
)

it('a call with autoRetry is not made again after its signal has timed out', async () => {
  const store = createMachine()
  const call = vi.fn(({ signal }: { signal: AbortSignal }) => until(signal))
  await store.run(call, { signal: AbortSignal.timeout(5), autoRetry: { limit: 3 } })
  expect(call).toHaveBeenCalledTimes(1)
  expect(store.getSnapshot().entries).toMatchObject([{ count: 1, autoRetry: false }])
})
