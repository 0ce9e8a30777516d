import { render, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import { ApiErrorProvider } from '../../src/index.js'
import { FailingForm } from '../fixtures/FailingForm.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

it('does not announce, too, what focus within a shadow root delivers (promise 15)', async () => {
  const spoken = recordSpeech()
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const container = root.appendChild(document.createElement('div'))
  render(
    <ApiErrorProvider>
      <FailingForm />
    </ApiErrorProvider>,
    { container },
  )
  onTestFinished(() => host.remove())
  await userEvent.click(root.querySelector('button') as Element)
  await waitFor(() => expect(root.activeElement).toBe(root.querySelector('input')))
  // Longer than an announcement takes.
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(spoken).toEqual([])
})
