import { act, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../../src/styles.css'
import { ApiErrorProvider, createErrorStore, ErrorToaster } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const TYPES = ['mouseover', 'focusin', 'focusout', 'keydown', 'click']

it("renders the toaster after the app's handlers, and not between an event and them", async () => {
  const log: string[] = []
  for (const type of TYPES) {
    const start = () => void log.push(`${type} starts`)
    const handle = () => void log.push(`${type} handled`)
    window.addEventListener(type, start, true)
    document.addEventListener(type, handle)
    onTestFinished(() => {
      window.removeEventListener(type, start, true)
      document.removeEventListener(type, handle)
    })
  }
  const store = createErrorStore()
  const toaster = (
    <Profiler id="toaster" onRender={() => void log.push('rendered')}>
      <ErrorToaster />
    </Profiler>
  )
  render(
    <ApiErrorProvider store={store} toaster={toaster}>
      <button type="button">App</button>
    </ApiErrorProvider>,
  )
  await act(async () => {
    store.report(envelope('InternalError'), { surface: 'toast' })
  })
  const toast = await waitFor(() => document.querySelector('.rae-toast') as Element)
  const paused = () => document.querySelector('.rae-toaster[data-paused]')
  await userEvent.click(screen.getByRole('button', { name: 'App' }))
  await waitFor(() => expect(paused()).toBeNull())

  log.length = 0
  await userEvent.hover(toast)
  await waitFor(() => expect(paused()).not.toBeNull())
  await userEvent.hover(screen.getByRole('button', { name: 'App' }))
  await waitFor(() => expect(paused()).toBeNull())
  await userEvent.keyboard('{F8}')
  await waitFor(() => expect(paused()).not.toBeNull())

  expect(log).toContain('rendered')
  for (const [at, entry] of log.entries()) {
    if (entry === 'rendered') expect(log[at - 1] ?? '').not.toMatch(/starts$/)
  }
})
