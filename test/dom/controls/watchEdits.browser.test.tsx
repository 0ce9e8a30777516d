import { act, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { useApiErrorForm } from '../../../src/adapters/react-hook-form.js'
import {
  ApiErrorScope,
  createErrorStore,
  type ErrorStore,
  FieldError,
  useApiErrorScope,
  useFieldError,
} from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

interface Session {
  send(method: string, params: Record<string, unknown>): Promise<unknown>
}

/** What a controlled control is given. */
interface Controlled {
  readonly value: string
  readonly onValue: (value: string) => void
}

type Draw = (controlled: Controlled) => ReactNode

/** The control's own component listens to the field. */
function BesideTheInput({ draw, start }: FieldProps) {
  const [value, setValue] = useState(start)
  const field = useFieldError('PersonId', { value })
  return (
    <>
      {draw({ value, onValue: setValue })}
      <p {...field.errorProps} data-testid="error">
        {field.message}
      </p>
    </>
  )
}

/** React Hook Form keeps the value, and renders the control. */
function HookFormController({ draw, start }: FieldProps) {
  const form = useForm({ defaultValues: { PersonId: start } })
  useApiErrorForm(form)
  return (
    <Controller
      control={form.control}
      name="PersonId"
      render={({ field, fieldState }) => (
        <>
          {draw({ value: field.value, onValue: field.onChange })}
          <p data-testid="error">{fieldState.error?.message}</p>
        </>
      )}
    />
  )
}

/** The component of the scope renders the control and reads the scope's errors. */
function ReaderOfErrors({ draw, start }: FieldProps) {
  const [value, setValue] = useState(start)
  const form = useApiErrorScope({ id: 'own' })
  return (
    <ApiErrorScope value={form}>
      {draw({ value, onValue: setValue })}
      <FieldError name="PersonId" data-testid="error" />
      <output>{form.errors.length}</output>
    </ApiErrorScope>
  )
}

interface FieldProps {
  readonly draw: Draw
  readonly start: string
}

const text: Draw = ({ value, onValue }) => (
  <input
    name="PersonId"
    aria-label="control"
    value={value}
    onChange={(event) => onValue(event.target.value)}
  />
)

const select: Draw = ({ value, onValue }) => (
  <select
    name="PersonId"
    aria-label="control"
    value={value}
    onChange={(event) => onValue(event.target.value)}
  >
    <option>a</option>
    <option>b</option>
  </select>
)

const checkbox: Draw = ({ value, onValue }) => (
  <input
    type="checkbox"
    name="PersonId"
    aria-label="control"
    checked={value === 'on'}
    onChange={(event) => onValue(event.target.checked ? 'on' : 'off')}
  />
)

/** Written anew with each render, as editors do that keep their text to themselves. */
const editable: Draw = ({ value, onValue }) => (
  // biome-ignore lint/a11y/useSemanticElements: an editor has no other element.
  <div
    role="textbox"
    tabIndex={0}
    aria-label="control"
    contentEditable
    suppressContentEditableWarning
    ref={(element) => {
      if (element && element.textContent !== value) element.textContent = value
    }}
    onInput={(event) => onValue(event.currentTarget.textContent ?? '')}
  />
)

const components = [
  ['beside useFieldError and its value', BesideTheInput],
  ["in a component that reads the scope's errors", ReaderOfErrors],
  ["in React Hook Form's Controller", HookFormController],
] as const

const control = <Kind extends HTMLElement = HTMLInputElement>() =>
  screen.getByLabelText<Kind>('control')

/** The field as it is with an error, which the next edit ends. */
async function mountFailed(Field: (props: FieldProps) => ReactNode, draw: Draw, start: string) {
  const store: ErrorStore = createErrorStore()
  render(
    <FormFixture store={store} toaster={null}>
      <Field draw={draw} start={start} />
    </FormFixture>,
  )
  await act(async () => {
    store.report(fieldFailure('PersonId'), { scope: Field === ReaderOfErrors ? 'own' : 'form' })
  })
  await waitFor(() => expect(screen.getByTestId('error')).not.toBeEmptyDOMElement())
}

const ended = () => waitFor(() => expect(screen.getByTestId('error')).toBeEmptyDOMElement())

describe.each(components)('a controlled field %s', (_name, Field) => {
  it('keeps every key of the first edit of a text field with an error', async () => {
    await mountFailed(Field, text, 'a b')
    control().focus()
    control().setSelectionRange(3, 3)
    await userEvent.keyboard('xyz')
    expect(control()).toHaveValue('a bxyz')
    await ended()
  })

  it('keeps every key in the middle of a text field with an error, and the caret', async () => {
    await mountFailed(Field, text, 'a b')
    control().focus()
    control().setSelectionRange(1, 1)
    await userEvent.keyboard('xyz')
    expect(control()).toHaveValue('axyz b')
    expect(control().selectionStart).toBe(4)
    await ended()
  })

  it('keeps a paste into a text field with an error', async () => {
    await mountFailed(Field, text, 'pasted')
    control().focus()
    control().select()
    await userEvent.copy()
    control().setSelectionRange(0, 0)
    await userEvent.paste()
    expect(control()).toHaveValue('pastedpasted')
    await ended()
  })

  it('keeps the composition of an input method in a text field with an error', {
    tags: 'input-method',
  }, async () => {
    await mountFailed(Field, text, 'a b')
    control().focus()
    control().setSelectionRange(3, 3)
    const { send } = cdp() as unknown as Session
    const compose = (word: string) =>
      send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      })
    for (const word of ['に', 'にほ', 'にほん']) await compose(word)
    expect(control()).toHaveValue('a bにほん')
    await send('Input.insertText', { text: '日本' })
    expect(control()).toHaveValue('a b日本')
    await ended()
  })

  it('keeps the first choice in a select with an error', async () => {
    await mountFailed(Field, select, 'a')
    control().focus()
    await userEvent.keyboard('b')
    expect(control()).toHaveValue('b')
    await ended()
  })

  it('keeps the first click on a checkbox with an error', async () => {
    await mountFailed(Field, checkbox, 'off')
    await userEvent.click(control())
    expect(control()).toBeChecked()
    await ended()
  })
})

describe.each(components.slice(0, 1))('an editable element %s', (_name, Field) => {
  it('keeps every key in an editable element with an error', async () => {
    await mountFailed(Field, editable, 'a b')
    control().focus()
    getSelection()?.selectAllChildren(control())
    getSelection()?.collapseToEnd()
    await userEvent.keyboard('xyz')
    expect(control()).toHaveTextContent('a bxyz')
    await ended()
  })
})

it('ends a field error with an edit whose event the app keeps to itself', async () => {
  const keep: Draw = ({ value, onValue }) => (
    <input
      name="PersonId"
      aria-label="control"
      value={value}
      onChange={(event) => {
        event.stopPropagation()
        onValue(event.target.value)
      }}
    />
  )
  await mountFailed(ReaderOfErrors, keep, 'a b')
  control().focus()
  control().setSelectionRange(3, 3)
  await userEvent.keyboard('xyz')
  expect(control()).toHaveValue('a bxyz')
  await ended()
})

it("shows what the app's own handler reports of an edit, and ends what was there before", async () => {
  const store = createErrorStore()
  render(
    <FormFixture store={store} toaster={null}>
      <input
        name="PersonId"
        aria-label="control"
        onChange={() => {
          store.report({ ...fieldFailure('PersonId'), code: 'MissingParameter' }, { scope: 'form' })
        }}
      />
      <FieldError name="PersonId" data-testid="error" />
    </FormFixture>,
  )
  await act(async () => {
    store.report(fieldFailure('PersonId'), { scope: 'form' })
  })
  control().focus()
  await userEvent.keyboard('x')
  await waitFor(() =>
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual([
      'MissingParameter',
    ]),
  )
})
