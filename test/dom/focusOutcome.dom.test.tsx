import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, FieldError, useErrorStore } from '../../src/index.js'
import { FailingForm } from '../fixtures/FailingForm.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

function Save() {
  const store = useErrorStore()
  const save = () => {
    store.report(fieldFailure('PersonId'), { scope: 'quiet' })
    store.report(fieldFailure('PersonName'), { scope: 'form' })
  }
  return (
    <button type="button" onClick={save}>
      Save
    </button>
  )
}

it('focus moves to a field when a scope with `moveFocus={false}` fails in the same task', async () => {
  render(
    <ApiErrorProvider>
      <ApiErrorScope id="quiet" moveFocus={false}>
        <input name="PersonId" />
        <FieldError name="PersonId" />
      </ApiErrorScope>
      <ApiErrorScope id="form">
        <input name="PersonName" aria-label="Name" />
        <FieldError name="PersonName" />
      </ApiErrorScope>
      <Save />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
})

it('an error that focus delivers within a shadow root is not announced in a live region as well', async () => {
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
