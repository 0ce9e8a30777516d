import { render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../stories/examples/Quickstart.js'

afterEach(() => void vi.restoreAllMocks())

it('the README’s example keeps what was typed when the call fails, and “Try again” sends later changes', async () => {
  const sent: unknown[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    sent.push(init?.body instanceof FormData && init.body.get('Name'))
    throw new TypeError('Failed to fetch')
  })
  // Wide enough for a toast with its button.
  await page.viewport(800, 600)
  render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  await userEvent.fill(screen.getByLabelText('Name'), 'Ada')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.getByLabelText('Name')).toHaveValue('Ada')
  await userEvent.fill(screen.getByLabelText('Name'), 'Ada L.')
  await userEvent.click(again)
  await waitFor(() => expect(sent).toEqual(['Ada', 'Ada L.']))
})
