import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  ApiErrorScope,
  createErrorStore,
  ErrorSummary,
  FieldError,
  type FieldErrorState,
  useApiError,
  useFieldError,
} from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

type Attributes = FieldErrorState['inputProps']

/** Draws a group with its choices; the attributes are the app's own, where it spreads them. */
type Draw = (attributes: Attributes, error: ReactNode) => ReactNode

interface Options {
  readonly checked?: number
  readonly disabled?: number
}

const choices = (type: 'radio' | 'checkbox', { checked, disabled }: Options = {}) =>
  [0, 1, 2].map((at) => (
    <input
      key={at}
      type={type}
      name="Gender"
      value={at}
      aria-label={`choice ${at}`}
      aria-describedby="hint"
      defaultChecked={at === checked}
      disabled={at === disabled}
    />
  ))

const fieldset =
  (content: ReactNode): Draw =>
  (attributes, error) => (
    <fieldset {...attributes}>
      <legend>Gender</legend>
      {content}
      {error}
    </fieldset>
  )

const radiogroup =
  (content: ReactNode): Draw =>
  (attributes, error) => (
    <div role="radiogroup" aria-label="Gender" {...attributes}>
      {content}
      {error}
    </div>
  )

const loose =
  (content: ReactNode): Draw =>
  (_attributes, error) => (
    <>
      {content}
      {error}
    </>
  )

/** As Radix and others have it: buttons, of which one can be tabbed to. */
const customRadios = [0, 1, 2].map((at) => (
  // biome-ignore lint/a11y/useSemanticElements: as libraries have it.
  <button
    key={at}
    type="button"
    role="radio"
    aria-checked={at === 1}
    aria-label={`choice ${at}`}
    tabIndex={at === 1 ? 0 : -1}
  />
))

const dateParts = ['day', 'month'].map((part) => <input key={part} aria-label={`choice ${part}`} />)

function Wired({ draw }: { draw: Draw }) {
  return draw({}, <FieldError name="Gender" />)
}

function ByTheApp({ draw }: { draw: Draw }) {
  const field = useFieldError('Gender', { describedBy: 'group-hint' })
  return draw(field.inputProps, <FieldError field={field} />)
}

interface Focused {
  readonly name: string | null
  readonly description: string
  readonly invalid: string | null
}

/** What a screen reader finds at each control when focus comes to it. */
function recordFocus(): Focused[] {
  const focused: Focused[] = []
  const note = ({ target }: Event) => {
    // The document gets focus events, too.
    if (!(target instanceof Element)) return
    const element = target
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
    focused.push({
      name: element.getAttribute('aria-label'),
      description: ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      invalid: element.getAttribute('aria-invalid'),
    })
  }
  window.addEventListener('focus', note, true)
  onTestFinished(() => window.removeEventListener('focus', note, true))
  return focused
}

function Form({ children }: { children: ReactNode }) {
  const { run } = useApiError()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => Promise.reject(fieldFailure('Gender')))
      }}
    >
      {children}
      <p id="hint">Hint.</p>
      <p id="group-hint">Hint of the group.</p>
      <button type="submit">Save</button>
    </form>
  )
}

async function submit(children: ReactNode, extra?: ReactNode) {
  const store = createErrorStore()
  render(
    <FormFixture store={store} toaster={null}>
      <ApiErrorScope id="inner">
        {extra}
        <Form>{children}</Form>
      </ApiErrorScope>
    </FormFixture>,
  )
  const focused = recordFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(focused.at(-1)?.name).toMatch(/^choice/))
  return { store, focused }
}

const choice = (at: number | string) => screen.getByLabelText(`choice ${at}`)
const clear = (store: ReturnType<typeof createErrorStore>) => act(async () => store.clear())

/** The same in jsdom and in a browser. */
export function testFocusInGroups(): void {
  describe.each([
    ['FieldError and the name of its radio buttons, in a fieldset', Wired, fieldset],
    ['FieldError and the name of its radio buttons, in a radiogroup', Wired, radiogroup],
    ["the app's inputProps on a fieldset", ByTheApp, fieldset],
    ["the app's inputProps on a radiogroup", ByTheApp, radiogroup],
    ['FieldError and the name of its radio buttons, in no group', Wired, loose],
  ] as const)('a group with %s', (_name, Field, group) => {
    it.each<[string, number, Options]>([
      ['the first radio button', 0, {}],
      ['the checked radio button', 1, { checked: 1 }],
      ['the last radio button, which is checked', 2, { checked: 2 }],
      ['the first enabled radio button', 1, { disabled: 0 }],
      [
        'the first enabled radio button, the checked one being disabled',
        0,
        { checked: 1, disabled: 1 },
      ],
    ])('leads focus to %s, which says the error', async (_which, at, options) => {
      const { focused, store } = await submit(<Field draw={group(choices('radio', options))} />)
      expect(document.activeElement).toBe(choice(at))
      expect(focused.at(-1)?.name).toBe(`choice ${at}`)
      expect(focused.at(-1)?.description).toMatch(/^Error: \w.*Hint\.$/)
      expect(focused.at(-1)?.invalid).toBeNull()
      expect(choice(at)).toHaveAccessibleDescription(/^Error: \w/)
      const marked = document.querySelector('[aria-invalid]')
      if (group === radiogroup) expect(marked).toBe(screen.getByRole('radiogroup'))
      else if (Field === Wired) expect(marked).toBeNull()
      await clear(store)
      expect(choice(at)).toHaveAttribute('aria-describedby', 'hint')
    })

    it('takes the error from a radio button that loses focus', async () => {
      await submit(<Field draw={group(choices('radio', { checked: 1 }))} />)
      await act(async () => screen.getByRole('button', { name: 'Save' }).focus())
      expect(choice(1)).toHaveAttribute('aria-describedby', 'hint')
    })
  })

  it('leads focus to the checked radio button of a library, which says the error', async () => {
    const { focused } = await submit(<ByTheApp draw={radiogroup(customRadios)} />)
    expect(document.activeElement).toBe(choice(1))
    expect(focused.at(-1)?.description).toMatch(/^Error: \w/)
    expect(focused.at(-1)?.invalid).toBeNull()
  })

  it.each([
    ['wired', Wired],
    ['with inputProps', ByTheApp],
  ])('leads focus to the first checkbox of a group %s, which is invalid', async (_name, Field) => {
    const { focused, store } = await submit(
      <Field draw={fieldset(choices('checkbox', { checked: 2 }))} />,
    )
    expect(focused.at(-1)?.name).toBe('choice 0')
    expect(focused.at(-1)?.description).toMatch(/^Error: \w/)
    expect(focused.at(-1)?.invalid).toBe('true')
    await clear(store)
    expect(choice(0)).not.toHaveAttribute('aria-invalid')
    expect(choice(0)).toHaveAttribute('aria-describedby', 'hint')
  })

  it('describes the first of several text fields that are one group', async () => {
    const { focused, store } = await submit(<ByTheApp draw={fieldset(dateParts)} />)
    expect(focused.at(-1)).toMatchObject({ name: 'choice day', invalid: 'true' })
    expect(focused.at(-1)?.description).toMatch(/^Error: \w/)
    await clear(store)
    expect(choice('day')).not.toHaveAttribute('aria-describedby')
    expect(choice('day')).not.toHaveAttribute('aria-invalid')
  })

  it("says the error where a summary's link leads to a radio button", async () => {
    const { store, focused } = await submit(
      <Wired draw={fieldset(choices('radio', { checked: 1 }))} />,
      <ErrorSummary />,
    )
    const options = { scope: 'inner', foreground: false }
    await act(async () => void store.report(fieldFailure('Elsewhere'), options))
    await act(async () => screen.getByRole('button', { name: 'Save' }).focus())
    focused.length = 0
    await userEvent.click(screen.getByRole('link'))
    expect(focused.at(-1)?.name).toBe('choice 1')
    expect(focused.at(-1)?.description).toMatch(/^Error: \w/)
  })
}
