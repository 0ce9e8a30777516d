import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  FieldError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

type Shape = 'flat' | 'wrapped' | 'group'

/** A field whose control has the key `of`; an empty one unmounts it. */
function Field({ shape, of, hint = 'hint' }: { shape: Shape; of: string; hint?: string }) {
  const input = of && <input key={of} name="PersonId" aria-label={of} aria-describedby={hint} />
  const radios = of && (
    <fieldset key={of} aria-label={of}>
      <input type="radio" name="PersonId" />
      <input type="radio" name="PersonId" />
    </fieldset>
  )
  const error = <FieldError name="PersonId" data-testid="error" />
  if (shape === 'flat') {
    return (
      <form>
        {input}
        {error}
      </form>
    )
  }
  return (
    <form>
      <div>{shape === 'group' ? radios : <p key={of}>{input}</p>}</div>
      <div>{error}</div>
    </form>
  )
}

async function mount(shape: Shape) {
  const store = createErrorStore()
  const page = (of: string, hint?: string) => (
    <ApiErrorProvider store={store}>
      <ApiErrorScope id="form" moveFocus={false}>
        <ErrorBanner />
        <Field shape={shape} of={of} {...(hint && { hint })} />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
  const { rerender } = render(page('one'))
  await act(async () => {
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['PersonId'] })
  })
  const { id } = screen.getByTestId('error')
  return {
    id,
    show: (of: string, hint?: string) => rerender(page(of, hint)),
    end: () => act(async () => store.clear()),
    control: (name: string) => screen.getByLabelText(name),
  }
}

it.each(['flat', 'wrapped'] as const)(
  'FieldError ties its error to a control that remounts, in %s markup',
  async (shape) => {
    const { id, show, end, control } = await mount(shape)
    const old = control('one')
    expect(old).toHaveAttribute('aria-describedby', `${id} hint`)
    show('two')
    await waitFor(() => expect(control('two')).toHaveAttribute('aria-invalid', 'true'))
    expect(control('two')).toHaveAttribute('aria-describedby', `${id} hint`)
    // The old element is unmarked, as the app may still hold it.
    expect(old).not.toHaveAttribute('aria-invalid')
    await end()
    expect(control('two')).not.toHaveAttribute('aria-invalid')
    expect(control('two')).toHaveAttribute('aria-describedby', 'hint')
  },
)

it('FieldError ties its error to a control that comes back after a while, and to the next one', async () => {
  const { id, show, control } = await mount('wrapped')
  show('')
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  for (const of of ['two', 'three']) {
    show(of)
    await waitFor(() => expect(control(of)).toHaveAttribute('aria-describedby', `${id} hint`))
  }
})

it('FieldError ties its error to a radio group that remounts', async () => {
  const { id, show, control } = await mount('group')
  expect(control('one')).toHaveAttribute('aria-describedby', id)
  show('two')
  await waitFor(() => expect(control('two')).toHaveAttribute('aria-describedby', id))
})

it("FieldError keeps its error first when the app changes aria-describedby, and leaves the app's value when the error ends", async () => {
  const { id, show, end, control } = await mount('flat')
  show('one', 'hint counter')
  await waitFor(() =>
    expect(control('one')).toHaveAttribute('aria-describedby', `${id} hint counter`),
  )
  await end()
  expect(control('one')).toHaveAttribute('aria-describedby', 'hint counter')
  expect(control('one')).not.toHaveAttribute('aria-invalid')
})

it('FieldError does not mark a control that mounts after the error has ended', async () => {
  const { show, end, control } = await mount('flat')
  await end()
  show('two')
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  expect(control('two')).not.toHaveAttribute('aria-invalid')
})
