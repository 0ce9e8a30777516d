import { act, render, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useApiErrorForm } from '../../src/adapters/react-hook-form.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorToaster,
  useApiError,
  useApiErrorScope,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

interface FormProps {
  readonly save: () => Promise<unknown>
}

function Locked({ save }: FormProps) {
  const scope = useApiErrorScope({ fields: { City: { name: 'city', label: 'City' } } })
  const form = useForm({ defaultValues: { city: 'Bern' } })
  const { run } = useApiError(undefined, { scope })
  useApiErrorForm(form, { scope })
  const { isSubmitting, errors } = form.formState
  return (
    <ApiErrorScope value={scope}>
      <form onSubmit={form.handleSubmit(async () => void (await run(save)))}>
        <fieldset disabled={isSubmitting}>
          <input aria-label="City" {...form.register('city')} />
          <p>{errors.city?.message}</p>
          <button type="submit">Save</button>
        </fieldset>
      </form>
    </ApiErrorScope>
  )
}

function Plain({ save }: FormProps) {
  const { run } = useApiError()
  const [saving, setSaving] = useState(false)
  async function onClick() {
    setSaving(true)
    await run(save)
    setSaving(false)
  }
  return (
    <button type="button" disabled={saving} onClick={onClick}>
      Save
    </button>
  )
}

/** A call that fails when it is told to. */
function failing(failure: unknown) {
  let fail = () => {}
  const call = () => new Promise<unknown>((_, reject) => (fail = () => reject(failure)))
  return { call, fail: () => act(async () => fail()) }
}

/** The browser has moved focus away from what is disabled; Firefox leaves it there. */
const focusIsLost = () =>
  waitFor(() => expect(document.activeElement?.matches('body, :disabled')).toBe(true))

const save = () => document.querySelector<HTMLElement>('button:not([class])')
const city = () => document.querySelector('input')

it.each([
  [
    'a button that is disabled while its call runs has focus again after the call has failed',
    Plain,
  ],
  [
    'a fieldset that is disabled during the submit: focus is on its button again after the submit has failed',
    Locked,
  ],
])('%s', async (_, Form) => {
  const { call, fail } = failing(envelope('InternalError'))
  render(
    <ApiErrorProvider toaster={<ErrorToaster />}>
      <Form save={call} />
    </ApiErrorProvider>,
  )
  act(() => save()?.focus())
  await userEvent.keyboard('{Enter}')
  await focusIsLost()
  await fail()
  await waitFor(() => expect(document.body).toHaveTextContent('The service has a problem'))
  await waitFor(() => expect(document.activeElement).toBe(save()))
})

it('a field in a fieldset that is disabled during the submit gets focus when the submit has failed, and is told by that alone', async () => {
  const { call, fail } = failing(fieldFailure('City'))
  const spoken = recordSpeech()
  render(
    <ApiErrorProvider toaster={<ErrorToaster />}>
      <Locked save={call} />
    </ApiErrorProvider>,
  )
  act(() => save()?.focus())
  await userEvent.keyboard('{Enter}')
  await focusIsLost()
  await fail()
  await waitFor(() => expect(document.activeElement).toBe(city()))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(spoken.join()).not.toContain('City')
})
