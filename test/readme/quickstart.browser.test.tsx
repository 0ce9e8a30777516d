import { render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { App } from '../../stories/examples/Quickstart.js'

afterEach(() => void vi.restoreAllMocks())

it('the README’s example keeps what was typed when the call fails', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  await userEvent.fill(screen.getByLabelText('Name'), 'Ada')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  expect(fetched).toHaveBeenCalledOnce()
  expect(screen.getByLabelText('Name')).toHaveValue('Ada')
})
