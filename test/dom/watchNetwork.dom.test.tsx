import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
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
