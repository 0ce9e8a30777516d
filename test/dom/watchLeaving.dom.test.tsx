import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

const onEvent = vi.fn()
const presented = () => onEvent.mock.calls.filter(([{ type }]) => type === 'presented').length

/** The rejection of Firefox, when it leaves the page. */
const cutOff = () => new TypeError('NetworkError when attempting to fetch resource.')

function mount() {
  const store = createErrorStore()
  render(<ApiErrorProvider store={store} onEvent={onEvent} />)
  return store
}

async function fire(type: string, persisted = false) {
  await act(async () => {
    window.dispatchEvent(Object.assign(new Event(type), { persisted }))
  })
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  onEvent.mockClear()
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it.each(['beforeunload', 'pagehide'])(
  'a call that the browser cuts off after %s shows and presents nothing, until the page turns out to stay',
  async (type) => {
    const store = mount()
    await fire(type)
    await act(async () => void (await store.run(() => Promise.reject(cutOff()))))
    await act(async () => void store.report(cutOff(), { retry: () => undefined, id: 'a query' }))
    await wait(1_000)
    expect(screen.queryAllByText('The service can’t be reached')).toEqual([])
    expect(presented()).toBe(0)
    await wait(5_000)
    expect(await screen.findAllByText('The service can’t be reached')).not.toEqual([])
    expect(presented()).toBe(2)
  },
)

it('a failure of the service itself is shown while the page is being left', async () => {
  const store = mount()
  await fire('beforeunload')
  await act(async () => void store.report(envelope('InternalError')))
  expect(await screen.findByText('The service has a problem')).toBeVisible()
})

it('a call that died in the back/forward cache is a failure after the page is back, not pending forever', async () => {
  const store = mount()
  const running = store.run(() => new Promise<never>(() => undefined))
  await fire('pagehide', true)
  await fire('pageshow', true)
  const later = store.run(() => new Promise<never>(() => undefined), { key: 'later' })
  await wait(1_000)
  expect(await running).toMatchObject({ ok: false, error: { code: 'Network.Unreachable' } })
  expect(await screen.findByText('The service can’t be reached')).toBeVisible()
  expect(store.getSnapshot().entries).toMatchObject([{ pending: false, retryable: true }])
  expect(await Promise.race([later, 'still under way'])).toBe('still under way')
})

it('a call whose answer came while the page was in the back/forward cache succeeds', async () => {
  const store = mount()
  let answer: (value: string) => void = () => undefined
  const running = store.run(() => new Promise<string>((resolve) => (answer = resolve)))
  await fire('pagehide', true)
  await fire('pageshow', true)
  answer('saved')
  await wait(1_000)
  expect(await running).toEqual({ ok: true, data: 'saved' })
  expect(store.getSnapshot().entries).toEqual([])
})

it.each([
  ['a success ends its failure', (resolve: (value: unknown) => void) => resolve({}), 0],
  [
    'another failure takes its place',
    (resolve: (value: unknown) => void) => resolve(Promise.reject(envelope('InternalError'))),
    1,
  ],
  [
    'the network failure of its own is not told again',
    (resolve: (value: unknown) => void) => resolve(Promise.reject(cutOff())),
    1,
  ],
])('a call given up after the page was restored answers late: %s', async (_, answer, left) => {
  const store = mount()
  let settle: (value: unknown) => void = () => undefined
  const running = store.run(() => new Promise((resolve) => (settle = resolve)))
  await fire('pagehide', true)
  await fire('pageshow', true)
  await wait(1_000)
  await running
  await waitFor(() => expect(presented()).toBe(1))
  await act(async () => answer(settle))
  await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(left))
  if (left) expect(store.getSnapshot().entries).toMatchObject([{ count: 1 }])
})

it('what was announced before the page went into the back/forward cache is not announced again', async () => {
  const store = mount()
  await act(async () => void store.report(cutOff(), { retry: () => undefined }))
  await waitFor(() => expect(presented()).toBe(1))
  await fire('pagehide', true)
  expect(screen.getByText('The service can’t be reached')).toBeVisible()
  await fire('pageshow', true)
  await wait(1_000)
  expect(presented()).toBe(1)
  expect(screen.getByText('The service can’t be reached')).toBeVisible()
})
