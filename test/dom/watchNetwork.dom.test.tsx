import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider, createErrorStore } from '../../src/index.js'

it('a failed write stays for a retry when the network is back, and no longer says that the device is offline', async () => {
  const store = createErrorStore()
  render(<ApiErrorProvider store={store} />)
  let calls = 0
  const offline = { origin: 'network', code: 'Network.Offline', message: '', fields: [] }
  await act(async () => void store.report(offline, { retry: () => void calls++ }))
  expect(await screen.findByText('You’re offline')).toBeVisible()
  await act(async () => void window.dispatchEvent(new Event('online')))
  expect(await screen.findByText('The service can’t be reached')).toBeVisible()
  expect(screen.queryByText('You’re offline')).toBeNull()
  expect(calls).toBe(0)
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click())
  await waitFor(() => expect(calls).toBe(1))
})

it('an automatic retry waits for the network while the device is offline, and spends none of its tries', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  // Without jitter, all three tries would be spent at once.
  const store = createErrorStore({ random: () => 0 })
  render(<ApiErrorProvider store={store} />)
  const call = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  let running: Promise<unknown> | undefined
  await act(async () => {
    running = store.run(call, { autoRetry: { limit: 3 } })
  })
  expect(await screen.findByRole('button', { name: 'Stop trying' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(call).toHaveBeenCalledOnce()

  onLine.mockReturnValue(true)
  await act(async () => void window.dispatchEvent(new Event('online')))
  await act(async () => void (await running))
  expect(call).toHaveBeenCalledTimes(4)
  expect(await screen.findByText('The service can’t be reached')).toBeVisible()
})

it('a backoff that ends while the device is offline waits for the network, unless it is canceled', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const store = createErrorStore({ random: () => 0 })
  const failure = { origin: 'network', code: 'Network.Unreachable', message: '', fields: [] }
  const call = vi.fn(() => Promise.reject(failure))
  const runs = ['a', 'b'].map((key) => store.run(call, { key, autoRetry: { limit: 1 } }))
  await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(2))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(call).toHaveBeenCalledTimes(2)
  store.cancelRetry(store.getSnapshot().entries[0]?.id ?? '')
  onLine.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  await Promise.all(runs)
  expect(call).toHaveBeenCalledTimes(3)
})
