import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'

const ok = { Response: { RequestId: 'r' } }
const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })
type Store = ReturnType<typeof createMachine>
const background = { foreground: false } as const
const opened = (store: Store) => store.getSnapshot().entries

describe('run', () => {
  it('answers and never rejects, whatever the call does', async () => {
    const store = createMachine()
    expect(await store.run(() => 5)).toEqual({ ok: true, data: 5 })
    for (const call of [
      () => failed('InternalError'),
      () => {
        throw new Error('sync')
      },
      () => Promise.reject(new Error('async')),
      () => Promise.reject(undefined),
      () => Promise.reject(new Response('', { status: 502 })),
      () =>
        new Response(JSON.stringify(failed('InternalError')), {
          headers: { 'content-type': 'application/json' },
        }),
    ]) {
      const result = await store.run<unknown>(call)
      expect(result).toMatchObject({ ok: false, error: { code: expect.stringMatching(/./) } })
    }
    expect(opened(store).length).toBeGreaterThan(0)
  })

  it('shows a rejection without a reason: a failed call is never lost', async () => {
    const store = createMachine()
    await store.run(() => Promise.reject(null))
    expect(opened(store)).toMatchObject([{ error: { code: 'Unknown' } }])
  })

  it('hands the signal on, and shows nothing of what was aborted', async () => {
    const store = createMachine()
    const controller = new AbortController()
    const seen = vi.fn()
    const running = store.run(
      ({ signal }) =>
        new Promise((_, reject) => {
          seen(signal)
          signal.addEventListener('abort', () => reject(new TypeError('Failed to fetch')))
        }),
      { signal: controller.signal },
    )
    controller.abort()
    expect(await running).toMatchObject({ ok: false, error: { origin: 'abort' } })
    expect(seen).toHaveBeenCalledWith(controller.signal)
    expect(opened(store)).toEqual([])
  })

  it('makes no call where the signal is aborted already', async () => {
    const store = createMachine()
    const call = vi.fn()
    await store.run(call, { signal: AbortSignal.abort() })
    expect(call).not.toHaveBeenCalled()
  })
})

describe('retry', () => {
  it('calls again in place; a success ends the entry and is told', async () => {
    const store = createMachine()
    const resolved = vi.fn()
    store.subscribe(resolved, 'resolved')
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    await store.run(call, { operation: 'save' })
    const [entry] = opened(store)
    expect(entry).toMatchObject({ retryable: true, pending: false })
    const retried = store.retry(entry?.id ?? '')
    expect(opened(store)).toMatchObject([{ id: entry?.id, pending: true }])
    await retried
    await Promise.resolve()
    expect(call).toHaveBeenCalledTimes(2)
    expect(opened(store)).toEqual([])
    expect(resolved).toHaveBeenCalledOnce()
  })

  it('updates the entry with a new failure, and counts the same one', async () => {
    const store = createMachine()
    const codes = ['InternalError', 'InternalError', 'LimitExceeded']
    await store.run(() => failed(codes.shift() ?? ''), { operation: 'save' })
    const id = opened(store)[0]?.id ?? ''
    await store.retry(id)
    expect(opened(store)).toMatchObject([{ id, count: 2, revision: 2 }])
    await store.retry(id)
    expect(opened(store)).toMatchObject([{ id, count: 1, error: { code: 'LimitExceeded' } }])
  })

  it('is one at a time', async () => {
    const store = createMachine()
    const call = vi.fn(async () => failed('InternalError'))
    await store.run(call)
    const id = opened(store)[0]?.id ?? ''
    await Promise.all([store.retry(id), store.retry(id), store.retry(id)])
    expect(call).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['a call', (store: Store, call: () => unknown) => void store.run(call, background)],
    [
      'a reported failure',
      (store: Store, retry: () => unknown) =>
        void store.report(failed('InternalError'), { retry, ...background }),
    ],
  ])('of %s in the background that fails again is a failure of the foreground', async (_, fail) => {
    const store = createMachine()
    fail(store, async () => failed('InternalError'))
    await vi.waitFor(() => expect(opened(store)).toMatchObject([{ foreground: false }]))
    await store.retry(opened(store)[0]?.id ?? '')
    expect(opened(store)).toMatchObject([{ count: 2, foreground: true }])
  })

  it('works for what was reported with a way to try again', async () => {
    const store = createMachine()
    const retry = vi.fn().mockResolvedValueOnce(failed('LimitExceeded')).mockResolvedValue(ok)
    const id = store.report(failed('InternalError'), { retry })?.id ?? ''
    await store.retry(id)
    expect(opened(store)).toMatchObject([{ id, error: { code: 'LimitExceeded' } }])
    await store.retry(id)
    expect(opened(store)).toEqual([])
  })

  it('of something put away meanwhile shows its failure all the same', async () => {
    const store = createMachine()
    let fail: ((value: unknown) => void) | undefined
    const retry = () => new Promise((resolve) => (fail = resolve))
    const id = store.report(failed('InternalError'), { retry })?.id ?? ''
    const retried = store.retry(id)
    store.dismiss(id)
    fail?.(failed('LimitExceeded'))
    await retried
    expect(opened(store)).toMatchObject([{ error: { code: 'LimitExceeded' } }])
  })

  it('is offered for what the newest report can try again', () => {
    const store = createMachine()
    const retry = () => undefined
    expect(store.report(failed('InternalError'), { retry })).toMatchObject({ retryable: true })
    expect(store.report(failed('InternalError'))).toMatchObject({ count: 2, retryable: false })
    expect(store.report(failed('AuthFailure.TokenFailure'), { retry })).toMatchObject({
      retryable: true,
    })
    expect(store.report(failed('AuthFailure.TokenFailure'))).toMatchObject({
      count: 2,
      retryable: true,
    })
  })

  it('does not go by a signal that was used up by then', async () => {
    const store = createMachine()
    const controller = new AbortController()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    await store.run(call, { signal: controller.signal })
    controller.abort()
    await store.retry(opened(store)[0]?.id ?? '')
    expect(call).toHaveBeenCalledTimes(2)
    expect(opened(store)).toEqual([])
  })
})

describe('waiting', () => {
  const at = 1_000_000

  it.each([
    [0, undefined],
    [0.5, at + 500],
    [0.999, at + 999],
  ])('backs off with full jitter from 0 to the bound: %d of it', (random, retryAt) => {
    const store = createMachine({ now: () => at, random: () => random })
    const entry = store.report(failed('RequestLimitExceeded'))
    expect(entry?.retryAt).toBe(retryAt)
  })

  it('doubles the bound with each failure, up to a minute', () => {
    const store = createMachine({ now: () => at, random: () => 0.999999 })
    const waits = Array.from({ length: 9 }, () => {
      return (store.report(failed('RequestLimitExceeded'))?.retryAt ?? 0) - at
    })
    expect(waits).toEqual([1e3, 2e3, 4e3, 8e3, 16e3, 32e3, 6e4, 6e4, 6e4])
  })

  it("goes by the API's own wait before the backoff", () => {
    const store = createMachine({ now: () => at, random: () => 0.5 })
    const error = { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 7_000 }
    expect(store.report(error)?.retryAt).toBe(at + 7_000)
  })

  it.each([Number.NaN, -5, 0])('is not upset by a wait of %d', (retryAfterMs) => {
    const store = createMachine({ now: () => at })
    const error = { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs }
    expect(store.report(error)?.retryAt).toBeUndefined()
  })
})

describe('automatic retry', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const makeStore = () => createMachine({ random: () => 0.5 })
  const flush = () => vi.advanceTimersByTimeAsync(0)

  it('is made soon after a device that slept through its time wakes up', async () => {
    const store = makeStore()
    const error = { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 6e5 }
    const call = vi.fn().mockRejectedValueOnce(error).mockResolvedValue(ok)
    void store.run(call, { autoRetry: { limit: 1 } })
    await flush()
    // Timers stand still during sleep, and the clock goes on.
    vi.setSystemTime(Date.now() + 7e5)
    await vi.advanceTimersByTimeAsync(1e4)
    expect(call).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is made once, however often a person asks for it during the wait', async () => {
    const store = makeStore()
    const call = vi.fn(async () => failed('InternalError'))
    void store.run(call, { autoRetry: { limit: 1 } })
    await flush()
    const id = opened(store)[0]?.id ?? ''
    void store.retry(id)
    void store.retry(id)
    await flush()
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('that a person asks for during the wait is told when it fails, though the call is one of the background', async () => {
    const store = makeStore()
    void store.run(() => failed('InternalError'), { ...background, autoRetry: { limit: 2 } })
    await flush()
    expect(opened(store)).toMatchObject([{ foreground: false, autoRetry: true }])
    void store.retry(opened(store)[0]?.id ?? '')
    await flush()
    expect(opened(store)).toMatchObject([{ foreground: true, count: 2 }])
  })

  it('is off unless asked for: nothing retries by itself', async () => {
    const store = makeStore()
    const call = vi.fn(() => failed('InternalError'))
    await store.run(call)
    await vi.advanceTimersByTimeAsync(1e7)
    expect(call).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tries again after a backoff, shows the wait, and answers with the last outcome', async () => {
    const store = makeStore()
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    const running = store.run(call, { autoRetry: { limit: 3 } })
    await flush()
    expect(opened(store)).toMatchObject([{ autoRetry: true, retryAt: Date.now() + 500 }])
    await vi.advanceTimersByTimeAsync(499)
    expect(call).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await running).toEqual({ ok: true, data: ok })
    expect(opened(store)).toEqual([])
  })

  it('goes on when the scope of an announced failure has gone', async () => {
    const store = makeStore()
    const remove = store.router.addScope({ id: 'form', parent: '' })
    const toaster = { id: 'toaster', kind: 'toaster', scope: '' } as const
    store.router.addSurface(toaster, { element: () => null, isRendered: () => true })
    const call = vi.fn().mockReturnValueOnce(failed('InternalError')).mockReturnValue(ok)
    const running = store.run(call, { scope: 'form', autoRetry: { limit: 3 } })
    await flush()
    store.takeUntold()
    remove()
    store.reroute()
    await vi.advanceTimersByTimeAsync(500)
    expect(await running).toEqual({ ok: true, data: ok })
  })

  it('that fails is shown, although another call of the operation has succeeded meanwhile', async () => {
    const store = makeStore()
    let fail: (answer: unknown) => void = () => undefined
    const call = vi
      .fn()
      .mockReturnValueOnce(failed('InternalError'))
      .mockImplementation(() => new Promise((resolve) => (fail = resolve)))
    void store.run(call, { operation: 'one', autoRetry: { limit: 3 } })
    await vi.advanceTimersByTimeAsync(500)
    await store.run(() => ok, { operation: 'one' })
    fail(failed('LimitExceeded'))
    await flush()
    expect(opened(store)).toMatchObject([{ error: { code: 'LimitExceeded' } }])
  })

  it('stops at the limit, with a button left for the person', async () => {
    const store = makeStore()
    const call = vi.fn(() => failed('InternalError'))
    const running = store.run(call, { autoRetry: { limit: 2 } })
    await vi.advanceTimersByTimeAsync(1e6)
    expect(await running).toMatchObject({ ok: false })
    expect(call).toHaveBeenCalledTimes(3)
    expect(opened(store)).toMatchObject([{ retryable: true, count: 3 }])
    expect(opened(store)[0]?.autoRetry).not.toBe(true)
  })

  it('is not for what the same call can not change', async () => {
    const store = makeStore()
    const call = vi.fn(() => failed('InvalidParameterValue'))
    await store.run(call, { autoRetry: { limit: 2 } })
    expect(call).toHaveBeenCalledOnce()
  })

  it.each([
    ['dismissing', (store: ReturnType<typeof makeStore>, id: string) => store.dismiss(id)],
    ['canceling', (store: ReturnType<typeof makeStore>, id: string) => store.cancelRetry(id)],
    ['clearing', (store: ReturnType<typeof makeStore>) => store.clear()],
  ])('is canceled by %s', async (_, cancel) => {
    const store = makeStore()
    const call = vi.fn(() => failed('InternalError'))
    const running = store.run(call, { autoRetry: { limit: 5 } })
    await flush()
    cancel(store, opened(store)[0]?.id ?? '')
    expect(await running).toMatchObject({ ok: false })
    await vi.advanceTimersByTimeAsync(1e7)
    expect(call).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is canceled by the signal, and leaves the entry with a button', async () => {
    const store = makeStore()
    const controller = new AbortController()
    const call = vi.fn(() => failed('InternalError'))
    const running = store.run(call, { autoRetry: { limit: 5 }, signal: controller.signal })
    await flush()
    controller.abort()
    expect(await running).toMatchObject({ ok: false })
    expect(opened(store)).toMatchObject([{ autoRetry: false, retryable: true }])
    await vi.advanceTimersByTimeAsync(1e7)
    expect(call).toHaveBeenCalledOnce()
  })

  it('that is dismissed in flight does not come back', async () => {
    const store = makeStore()
    let fail: ((value: unknown) => void) | undefined
    const call = vi
      .fn()
      .mockReturnValueOnce(failed('InternalError'))
      .mockImplementation(() => new Promise((resolve) => (fail = resolve)))
    const running = store.run(call, { autoRetry: { limit: 5 } })
    await vi.advanceTimersByTimeAsync(600)
    store.dismiss(opened(store)[0]?.id ?? '')
    fail?.(failed('InternalError'))
    expect(await running).toMatchObject({ ok: false })
    expect(opened(store)).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives way to a press, and to a newer call', async () => {
    const store = makeStore()
    const call = vi.fn(() => failed('InternalError'))
    void store.run(call, { operation: 'one', autoRetry: { limit: 1 } })
    await flush()
    void store.retry(opened(store)[0]?.id ?? '')
    await flush()
    expect(call).toHaveBeenCalledTimes(2)

    void store.run(call, { operation: 'one', autoRetry: { limit: 1 } })
    await flush()
    await store.run(() => ok, { operation: 'one' })
    await vi.advanceTimersByTimeAsync(1e7)
    expect(call).toHaveBeenCalledTimes(3)
    expect(opened(store)).toEqual([])
  })

  it('does not fire at once where the wait is longer than a timer can take', async () => {
    const store = makeStore()
    const retryAfterMs = 2 ** 31 + 5_000
    const call = vi.fn(() => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs }
    })
    void store.run(call, { autoRetry: { limit: 1 } })
    await vi.advanceTimersByTimeAsync(1e6)
    expect(call).toHaveBeenCalledOnce()
    store.clear()
  })
})
