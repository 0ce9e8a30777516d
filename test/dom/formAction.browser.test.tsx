import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useActionState } from 'react'
import { describe, expect, it } from 'vitest'
import {
  ApiErrorScope,
  createErrorStore,
  type ErrorStore,
  FieldError,
  useApiError,
} from '../../src/index.js'
import { FormFixture } from '../fixtures/FormFixture.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

let outcome: 'fail' | 'succeed' = 'fail'

/** A form with a control of each kind. Its action calls `run`, or returns the failure for `useApiError`. */
function Form({ bound }: { bound: boolean }) {
  const [failure, setState] = useActionState(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (outcome === 'succeed') return undefined
    return fieldFailure('PersonId')
  }, undefined as unknown)
  const { run } = useApiError(bound ? failure : undefined)
  const action = async () => {
    await run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (outcome === 'fail') throw fieldFailure('PersonId')
    })
  }
  return (
    <form aria-label="form" action={bound ? setState : action}>
      <input aria-label="text" name="PersonId" defaultValue="start" />
      <FieldError name="PersonId" data-testid="error" />
      <textarea aria-label="area" name="area" />
      <select aria-label="one" name="one">
        <option>a</option>
        <option>b</option>
      </select>
      <select aria-label="many" name="many" multiple>
        <option>a</option>
        <option>b</option>
        <option>c</option>
      </select>
      <input aria-label="check" type="checkbox" name="check" />
      <input aria-label="r1" type="radio" name="radio" value="1" defaultChecked />
      <input aria-label="r2" type="radio" name="radio" value="2" />
      <input aria-label="file" type="file" name="file" />
      <button type="submit">Save</button>
      <button type="reset">Reset</button>
    </form>
  )
}

const control = <Kind extends HTMLElement = HTMLInputElement>(label: string) =>
  screen.getByLabelText<Kind>(label)

async function fillIn() {
  await userEvent.type(control('text'), ' typed')
  await userEvent.type(control('area'), 'more')
  await userEvent.selectOptions(control('one'), 'b')
  await userEvent.selectOptions(control('many'), ['a', 'c'])
  await userEvent.click(control('check'))
  await userEvent.click(control('r2'))
  // Files of `userEvent.upload` would survive any reset.
  const files = new DataTransfer()
  files.items.add(new File(['x'], 'photo.png', { type: 'image/png' }))
  control('file').files = files.files
}

function held() {
  const many = [...control<HTMLSelectElement>('many').selectedOptions].map(({ value }) => value)
  return [
    control('text').value,
    control('area').value,
    control('one').value,
    many.join(),
    control('check').checked,
    control('r2').checked,
    control('file').files?.[0]?.name,
  ]
}

const FILLED = ['start typed', 'more', 'b', 'a,c', true, true, 'photo.png']
const EMPTY = ['start', '', 'a', '', false, false, undefined]

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

function mount(bound: boolean, store: ErrorStore = createErrorStore()) {
  outcome = 'fail'
  render(
    <FormFixture store={store}>
      <ApiErrorScope>
        <Form bound={bound} />
      </ApiErrorScope>
    </FormFixture>,
  )
}

describe.each([
  ['an action that calls run', false],
  ['useActionState and useApiError(state)', true],
])('a React 19 form with %s', (name, bound) => {
  it(`a React 19 form with ${name} keeps what was typed and its errors each time its action fails`, async () => {
    mount(bound)
    await fillIn()
    for (let time = 0; time < 2; time++) {
      await press('Save')
      await waitFor(() => expect(control('text')).toBeInvalid())
      await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
      expect(held()).toEqual(FILLED)
      expect(screen.getByTestId('error')).not.toBeEmptyDOMElement()
    }
  })

  it(`a React 19 form with ${name} is reset when its action succeeds`, async () => {
    mount(bound)
    await fillIn()
    await press('Save')
    await waitFor(() => expect(control('text')).toBeInvalid())
    outcome = 'succeed'
    await press('Save')
    await waitFor(() => expect(held()).toEqual(EMPTY))
    expect(control('text')).not.toBeInvalid()
  })

  it(`a reset button resets a React 19 form with ${name} and ends its errors`, async () => {
    mount(bound)
    await fillIn()
    await press('Save')
    await waitFor(() => expect(control('text')).toHaveFocus())
    await press('Reset')
    await waitFor(() => expect(held()).toEqual(EMPTY))
    await waitFor(() => expect(control('text')).not.toBeInvalid())
  })
})
