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
  'leaves a %s announcement its time when another comes',
  async (politeness, foreground) => {
    await fail('InternalError', foreground)
    await wait(100)
    await fail('LimitExceeded', foreground)
    // What is still to be read is not taken away in between, either.
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

it('adds an equal text anew, so that it is said again', async () => {
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

it('keeps no more than ten texts of a service that fails all the time', async () => {
  const { said, stop } = listenLive()
  for (let count = 0; count < 15; count++) {
    await fail('InternalError', false)
    await wait(100)
  }
  stop()
  expect(said).toHaveLength(15)
  expect(lines('polite')).toHaveLength(10)
  expect(lines('polite').at(-1)).toContain('15 times')
})
