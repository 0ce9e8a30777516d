import { act, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore, type ErrorStore } from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { listenLive } from '../fixtures/listenLive.js'

let store: ErrorStore
beforeEach(async () => {
  store = createErrorStore()
  render(<ApiErrorProvider store={store} />)
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const lines = (politeness: string) =>
  [...document.querySelectorAll(`[data-rae-live][aria-live="${politeness}"] > *`)].map(
    (line) => line.textContent,
  )
const fail = (code: string, foreground: boolean) =>
  act(async () => void store.report(envelope(code), { foreground, surface: 'toast' }))

it.each([
  ['polite', false],
  ['assertive', true],
] as const)(
  'a text keeps its ten seconds in the %s live region when another follows',
  async (politeness, foreground) => {
    await fail('InternalError', foreground)
    await wait(100)
    await fail('LimitExceeded', foreground)
    // The first text is not removed before the second is added.
    expect(lines(politeness)).toHaveLength(1)
    await wait(4_900)
    expect(lines(politeness)).toEqual([
      expect.stringContaining('The service has a problem'),
      expect.stringContaining('A limit has been reached'),
    ])
    await wait(5_050)
    expect(lines(politeness)).toEqual([expect.stringContaining('A limit has been reached')])
    await wait(100)
    expect(lines(politeness)).toEqual([])
  },
)

it('an equal text is added to the live region again, so that it is announced again', async () => {
  const { said, stop } = listenLive()
  await fail('InternalError', false)
  await wait(100)
  const [{ id = '' } = {}] = store.getSnapshot().entries
  act(() => store.dismiss(id))
  await fail('InternalError', false)
  await wait(100)
  stop()
  expect(said).toHaveLength(2)
  expect(said[1]).toBe(said[0])
})

it('a live region keeps at most ten texts of a service that keeps failing', async () => {
  const { said, stop } = listenLive()
  for (let count = 0; count < 15; count++) {
    await fail('InternalError', true)
    await wait(100)
  }
  stop()
  expect(said).toHaveLength(15)
  expect(lines('assertive')).toHaveLength(10)
  expect(lines('assertive').at(-1)).toContain('15 times')
})

it('actions that fail alike in tasks of their own are announced once, with their number', async () => {
  const { said, stop } = listenLive()
  for (const operation of ['a', 'b', 'c']) {
    await act(async () => void store.report(envelope('InternalError'), { operation }))
  }
  await wait(100)
  stop()
  expect(said).toEqual([expect.stringContaining('3 actions failed')])
})

it('the number of further messages is announced assertively with assertive messages, which make screen readers drop polite ones', async () => {
  const { said, stop } = listenLive()
  const codes = ['InternalError', 'LimitExceeded', 'ResourceNotFound', 'UnsupportedOperation']
  await act(async () => {
    for (const code of codes) store.report(envelope(code), { foreground: true, surface: 'toast' })
  })
  await wait(100)
  stop()
  expect(said.at(-1)).toBe('assertive: 1 more message')
})
