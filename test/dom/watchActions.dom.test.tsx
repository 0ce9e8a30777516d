import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, it, vi } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, ErrorSummary, useApiError } from '../../src/index.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

function Form() {
  const { report } = useApiError()
  return (
    <form
      aria-label="form"
      onSubmit={(event) => {
        event.preventDefault()
        report(fieldFailure('PersonId', 'PersonName'))
      }}
    >
      <ErrorSummary data-testid="summary" />
    </form>
  )
}

it('moves focus to the summary when a handler reports within the submit event', async () => {
  render(
    <ApiErrorProvider toaster={null}>
      <ApiErrorScope>
        <Form />
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(screen.getByTestId('summary')).toHaveFocus())
})

it('renders neither the app nor its toaster anew for a submit without a failure', async () => {
  const rendered = vi.fn()
  render(
    <ApiErrorProvider
      toaster={
        <Profiler id="toaster" onRender={rendered}>
          <p>toaster</p>
        </Profiler>
      }
    >
      <Profiler id="app" onRender={rendered}>
        <form aria-label="form" onSubmit={(event) => event.preventDefault()} />
      </Profiler>
    </ApiErrorProvider>,
  )
  await screen.findByText('toaster')
  rendered.mockClear()
  fireEvent.submit(screen.getByRole('form'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(rendered).not.toHaveBeenCalled()
})
