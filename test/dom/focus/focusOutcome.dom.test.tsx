import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  FieldError,
  useApiError,
  useErrorStore,
} from '../../../src/index.js'
import { FailingForm } from '../../fixtures/FailingForm.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

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

const focusIt = (element: HTMLElement | null) => element?.focus()

it.each([
  ['listbox', 'option'],
  ['menu', 'menuitem'],
])(
  'focus stays in an open %s that hides the page, and the error is announced',
  async (list, item) => {
    const spoken = recordSpeech()
    let fail = () => {}
    const call = () =>
      new Promise((_, reject) => {
        fail = () => reject(fieldFailure('PersonName'))
      })
    function Form() {
      const { run } = useApiError()
      const [open, setOpen] = useState(false)
      return (
        <>
          <main aria-hidden={open}>
            <input name="PersonName" />
            <FieldError name="PersonName" />
            <input name="Other" />
            <button type="button" onClick={() => run(call)}>
              Save
            </button>
            <button type="button" aria-controls="list" onClick={() => setOpen(true)}>
              Open
            </button>
          </main>
          {open && (
            <div role={list} id="list">
              <div role={item} tabIndex={0} ref={focusIt}>
                One
              </div>
            </div>
          )}
        </>
      )
    }
    render(
      <ApiErrorProvider>
        <Form />
      </ApiErrorProvider>,
    )
    await userEvent.click(screen.getByText('Save'))
    await userEvent.click(screen.getByText('Open'))
    fail()
    await waitFor(() => expect(spoken).toEqual([expect.stringContaining('field')]))
    expect(screen.getByText('One')).toHaveFocus()
  },
)

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

it.each([
  ['a text field', 'text'],
  ['a radio button, whose group has the error', 'radio'],
])(
  'the description is on %s in an earlier task than focus, so that it is read once',
  async (_of, type) => {
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store}>
        <ApiErrorScope id="form">
          <fieldset>
            <input type={type} name="PersonId" aria-label="one" />
            <input type={type} name="PersonId" aria-label="two" />
            <FieldError name="PersonId" />
          </fieldset>
          <button
            type="button"
            onClick={() => store.report(fieldFailure('PersonId'), { scope: 'form' })}
          >
            Save
          </button>
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    const control = screen.getByLabelText('one')
    const order: string[] = []
    const observer = new MutationObserver(() => {
      order.push('described')
      setTimeout(() => order.push('next task'))
    })
    observer.observe(control, { attributeFilter: ['aria-describedby'] })
    control.addEventListener('focus', () => order.push('focused'))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(control).toHaveFocus())
    observer.disconnect()
    expect(order).toEqual(['described', 'next task', 'focused'])
  },
)
