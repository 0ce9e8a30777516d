import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler, type ReactNode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useFieldError,
} from '../../../src/index.js'
import { canonicalPath } from '../../../src/parse/violations/canonicalPath.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

function HookField({ name, hint, id }: { name: string; hint?: string; id?: string }): ReactNode {
  const { inputProps, errorProps, message, pending } = useFieldError(name, { describedBy: hint })
  return (
    <>
      <input aria-label={id ?? name} {...inputProps} />
      <p {...errorProps} data-testid={`error ${id ?? name}`} data-pending={pending || undefined}>
        {message}
      </p>
    </>
  )
}

async function report(store: ReturnType<typeof createErrorStore>, ...paths: string[]) {
  await act(async () => {
    store.report(fieldFailure(...paths), { scope: 'form' })
  })
}

describe('useFieldError', () => {
  it('useFieldError marks the control invalid, and puts the error first in aria-describedby', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <HookField name="PersonId" hint="hint more" />
        <p id="hint">Hint.</p>
      </FormFixture>,
    )
    const input = screen.getByRole('textbox')
    expect(input).not.toHaveAttribute('aria-invalid')
    expect(input).toHaveAttribute('aria-describedby', 'hint more')
    await report(store, 'PersonId')
    const error = screen.getByTestId('error PersonId')
    expect(input).toBeInvalid()
    expect(input).toHaveAttribute('aria-describedby', `${error.id} hint more`)
    expect(error).toHaveTextContent(/./)
    expect(error).toHaveAttribute('lang', 'en')
  })

  it('FieldError and useFieldError take nested paths in any notation, and names such as quotes, emoji and constructor', async () => {
    const names = [
      'Infos[0].Name',
      'a"b',
      "it's",
      '🙂',
      'constructor',
      '__proto__',
      'a[b',
      'toString',
    ]
    for (const name of names) {
      const store = createErrorStore()
      const { unmount } = render(
        <FormFixture store={store}>
          <input name={name} aria-label="control" />
          <FieldError name={name} />
          <HookField name={name} id="hook" />
        </FormFixture>,
      )
      await report(store, canonicalPath(name))
      expect(screen.getByLabelText('control'), name).toBeInvalid()
      expect(screen.getByLabelText('hook'), name).toBeInvalid()
      expect(screen.queryByRole('listitem'), name).not.toBeInTheDocument()
      unmount()
    }
  })

  it("useFieldError finds a field by the name in its scope's `fields`, in any notation", async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <ApiErrorScope
          id="inner"
          fields={{ PersonId: { name: 'people[0].number', label: 'Number' } }}
        >
          <HookField name="people[0].number" />
        </ApiErrorScope>
      </FormFixture>,
    )
    await act(async () => {
      store.report(fieldFailure('PersonId'), { scope: 'inner' })
    })
    expect(screen.getByRole('textbox')).toBeInvalid()
    expect(screen.getByTestId('error people[0].number')).toHaveTextContent('Number')
  })

  const spellings = ['first_name', 'FirstName', 'firstName']
  it.each(spellings.flatMap((path) => spellings.map((name) => [path, name] as const)))(
    'an error of %s stands at the field %s, with the label that the app gave it',
    async (path, name) => {
      const store = createErrorStore()
      render(
        <ApiErrorProvider store={store}>
          <ApiErrorScope id="form" fields={{ [name]: { label: 'First name' } }}>
            <input aria-label="First name" name={name} />
            <FieldError name={name} />
            <ErrorBanner />
          </ApiErrorScope>
        </ApiErrorProvider>,
      )
      await report(store, path)
      expect(screen.getByRole('textbox')).toBeInvalid()
      expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/^Error: First name /)
      expect(document.querySelector('.rae-banner-box')).toBeNull()
    },
  )

  it('a field of exactly the name that the API gives has its error, beside one in camel case', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <HookField name="first_name" />
        <HookField name="last_name" />
        <HookField name="lastName" />
      </FormFixture>,
    )
    await report(store, 'first_name')
    expect(screen.getByLabelText('first_name')).toBeInvalid()
    expect(screen.getByLabelText('lastName')).not.toBeInvalid()
    await report(store, 'lastName')
    expect(screen.getByLabelText('lastName')).toBeInvalid()
    expect(screen.getByLabelText('last_name')).not.toBeInvalid()
  })

  it('two fields of one name show the error text once, and both controls are described by it', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <HookField name="PersonId" id="first" />
        <HookField name="PersonId" id="second" />
      </FormFixture>,
    )
    await report(store, 'PersonId')
    const error = screen.getByTestId('error first')
    expect(screen.getByTestId('error second')).toBeEmptyDOMElement()
    for (const input of screen.getAllByRole('textbox')) {
      expect(input).toBeInvalid()
      expect(input.getAttribute('aria-describedby')?.split(' ')[0]).toBe(error.id)
    }
  })

  it('FieldError shows several errors of one field, each text once', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <FieldError name="PersonId" data-testid="error" />
      </FormFixture>,
    )
    await report(store, 'PersonId')
    await act(async () => {
      store.report(
        { ...fieldFailure('PersonId'), code: 'MissingParameter' },
        { scope: 'form', operation: 'other' },
      )
      store.report(fieldFailure('PersonId'), { scope: 'form', operation: 'third' })
    })
    expect(screen.getByTestId('error').querySelectorAll('.rae-field-message')).toHaveLength(2)
  })

  it('a field error ends with an edit of its own control and of no other', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <HookField name="PersonId" />
        <HookField name="PersonName" />
      </FormFixture>,
    )
    await report(store, 'PersonId', 'PersonName')
    await userEvent.type(screen.getByLabelText('PersonName'), 'a')
    expect(screen.getByLabelText('PersonId')).toBeInvalid()
    expect(screen.getByLabelText('PersonName')).not.toBeInvalid()
    expect(screen.getByTestId('error PersonName')).toBeEmptyDOMElement()
  })

  it('a field error ends when the `value` given to useFieldError changes, not when an equal array is created anew', async () => {
    const store = createErrorStore()
    function Tags({ tags }: { tags: string[] }) {
      const { invalid, errorProps } = useFieldError('Tags', { value: [...tags] })
      return <p {...errorProps}>{invalid ? 'invalid' : 'fine'}</p>
    }
    const page = (tags: string[]) => (
      <FormFixture store={store}>
        <Tags tags={tags} />
      </FormFixture>
    )
    const { rerender } = render(page(['a']))
    await report(store, 'Tags')
    rerender(page(['a']))
    rerender(page(['a']))
    await act(async () => {})
    expect(screen.getByText('invalid')).toBeVisible()
    rerender(page(['a', 'b']))
    await screen.findByText('fine')
  })

  it('a field error is pending while its operation runs again, and is announced again when that fails the same way', async () => {
    const store = createErrorStore()
    const spoken = recordSpeech()
    render(
      <FormFixture store={store}>
        <HookField name="PersonId" />
      </FormFixture>,
    )
    const error = screen.getByTestId('error PersonId')
    const fail = () => Promise.reject(fieldFailure('PersonId'))
    await act(async () => {
      await store.run(fail, { scope: 'form', operation: 'save' })
    })
    const words = error.textContent ?? ''
    await waitFor(() => expect(spoken).toHaveLength(1))
    let settle = () => {}
    const second = store.run(
      () => new Promise((_, reject) => (settle = () => reject(fieldFailure('PersonId')))),
      { scope: 'form', operation: 'save' },
    )
    await waitFor(() => expect(error).toHaveAttribute('data-pending'))
    expect(error).toHaveTextContent(words)
    await act(async () => {
      settle()
      await second
    })
    expect(error).not.toHaveAttribute('data-pending')
    expect(error).toHaveTextContent(words)
    await waitFor(() => expect(spoken).toHaveLength(2))
    expect(spoken[1]).toContain(words)
  })

  it('a field error that an edit has ended is shown and announced again with the next equal failure', async () => {
    const store = createErrorStore()
    const spoken = recordSpeech()
    render(
      <FormFixture store={store}>
        <HookField name="PersonId" />
      </FormFixture>,
    )
    await report(store, 'PersonId')
    await waitFor(() => expect(spoken).toHaveLength(1))
    await userEvent.type(screen.getByRole('textbox'), 'a')
    expect(screen.getByRole('textbox')).not.toBeInvalid()
    await report(store, 'PersonId')
    expect(screen.getByRole('textbox')).toBeInvalid()
    await waitFor(() => expect(spoken).toHaveLength(2))
  })

  it('one field error renders one FieldError of 500', async () => {
    const store = createErrorStore()
    const renders = vi.fn()
    const names = Array.from({ length: 500 }, (_, at) => `Field${at}`)
    render(
      <FormFixture store={store}>
        {names.map((name) => (
          <Profiler key={name} id={name} onRender={renders}>
            <FieldError name={name} />
          </Profiler>
        ))}
      </FormFixture>,
    )
    renders.mockClear()
    await report(store, 'Field250')
    expect(new Set(renders.mock.calls.map(([id]) => id))).toEqual(new Set(['Field250']))
  })
})

describe('a reset of the form', () => {
  function Form({ onReset }: { onReset?: () => void }) {
    const [shown, setShown] = useState('')
    return (
      <form aria-label="form" onReset={onReset}>
        <input
          name="PersonId"
          aria-label="id"
          value={shown}
          onChange={(e) => setShown(e.target.value)}
        />
        <FieldError name="PersonId" data-testid="error" />
        <button type="reset">Reset</button>
      </form>
    )
  }

  it("a reset button ends the form's errors", async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <Form />
      </FormFixture>,
    )
    await report(store, 'PersonId')
    expect(screen.getByTestId('error')).not.toBeEmptyDOMElement()
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    await waitFor(() => expect(screen.getByTestId('error')).toBeEmptyDOMElement())
  })

  it('form.reset() ends announced errors, and keeps one that is reported in the same task', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <Form />
      </FormFixture>,
    )
    const form = screen.getByRole<HTMLFormElement>('form')
    await act(async () => {
      store.report(fieldFailure('PersonId'), { scope: 'form' })
      form.reset()
    })
    expect(screen.getByTestId('error')).not.toBeEmptyDOMElement()
    await act(async () => {})
    await act(async () => form.reset())
    expect(screen.getByTestId('error')).toBeEmptyDOMElement()
  })

  it('choosing another radio button ends the error of its group', async () => {
    const store = createErrorStore()
    render(
      <FormFixture store={store}>
        <form>
          <fieldset>
            <legend>Gender</legend>
            {['1', '2'].map((value) => (
              <label key={value}>
                <input type="radio" name="Gender" value={value} /> {value}
              </label>
            ))}
            <FieldError name="Gender" />
          </fieldset>
          <ErrorSummary />
          <ErrorBanner />
        </form>
      </FormFixture>,
    )
    await report(store, 'Gender')
    const group = screen.getByRole('group', { name: 'Gender' })
    expect(group).toHaveAccessibleDescription(/Error/)
    expect(group).not.toHaveAttribute('aria-invalid')
    for (const radio of screen.getAllByRole('radio')) {
      expect(radio).not.toHaveAttribute('aria-invalid')
    }
    fireEvent.click(screen.getAllByRole('radio')[1] as HTMLElement)
    await act(async () => {})
    expect(group).not.toHaveAttribute('aria-describedby')
  })
})

it('a field error does not end with the change event that a text field fires on blur', async () => {
  const store = createErrorStore()
  render(
    <FormFixture store={store}>
      <HookField name="PersonId" />
    </FormFixture>,
  )
  await report(store, 'PersonId')
  screen.getByRole('textbox').dispatchEvent(new Event('change', { bubbles: true }))
  await act(async () => {})
  expect(screen.getByRole('textbox')).toBeInvalid()
})
