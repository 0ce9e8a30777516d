import { act, render, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  type ReportOptions,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'

const succeed = () => ({ Response: { RequestId: 'fine' } })

async function setup() {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster max={3} />}>
      <ErrorBanner />
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelectorAll('[data-rae-live]')).toHaveLength(2))
  const fail = async (code: string, options: ReportOptions = {}) => {
    let id = ''
    await act(async () => {
      const entry = store.report(envelope(code), { surface: 'toast', retry: succeed, ...options })
      id = entry?.id ?? ''
    })
    return id
  }
  const retry = (id: string) => act(async () => store.retry(id))
  const toasts = () => [...document.querySelectorAll<HTMLElement>('.rae-toast')]
  const texts = () =>
    toasts().map((toast) => toast.querySelector('.rae-title')?.textContent?.trim())
  const { said } = listenLive()
  const done = () => said.filter((line) => line.endsWith('Done'))
  return { store, fail, retry, toasts, texts, done }
}

afterEach(() => vi.useRealTimers())

it('a toast whose retry succeeds says "Done" in its place, takes no focus or press, and goes', async () => {
  const { fail, retry, toasts, texts, done } = await setup()
  await fail('ResourceNotFound')
  const id = await fail('RequestLimitExceeded')
  await fail('InternalError')
  const before = toasts()
  vi.useFakeTimers()
  await retry(id)
  expect(toasts()).toEqual(before)
  expect(texts()[1]).toBe('Done')
  expect(toasts()[1]).toHaveAttribute('data-severity', 'success')
  expect(toasts()[1]).toHaveAttribute('inert')
  expect(toasts()[1]?.querySelector('button')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(done()).toEqual(['polite: Done'])
  expect(toasts()).toEqual([before[0], before[2]])
})

it('of actions that failed alike, "Done" is said when the last one has succeeded', async () => {
  const { fail, retry, texts, done } = await setup()
  const ids = [await fail('InternalError', { operation: 'a' })]
  ids.push(await fail('InternalError', { operation: 'b' }))
  await retry(ids[0] ?? '')
  expect(texts()).toEqual(['Error: The service has a problem'])
  await retry(ids[1] ?? '')
  expect(texts()).toEqual(['Done'])
  await waitFor(() => expect(done()).toEqual(['polite: Done']))
})

it('a toast that says "Done" gives way to the same failure', async () => {
  const { fail, retry, texts } = await setup()
  await retry(await fail('InternalError'))
  await fail('InternalError')
  expect(texts()).toEqual(['Error: The service has a problem'])
})

it('a toast says "Done" for a retry alone, and for its own', async () => {
  const { store, fail, retry, toasts } = await setup()
  const run = (answer: unknown) =>
    act(async () => void store.run(() => answer, { operation: 'save', surface: 'toast' }))
  await run(envelope('InternalError'))
  expect(toasts()).toHaveLength(1)
  await run(succeed())
  expect(toasts()).toHaveLength(0)
  await retry(await fail('InternalError', { surface: 'banner' }))
  expect(toasts()).toHaveLength(0)
})
