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

/** A field, whose control is keyed, or has gone. */
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
  'ties a control that mounts anew to its error: %s',
  async (shape) => {
    const { id, show, end, control } = await mount(shape)
    const old = control('one')
    expect(old).toHaveAttribute('aria-describedby', `${id} hint`)
    show('two')
    await waitFor(() => expect(control('two')).toHaveAttribute('aria-invalid', 'true'))
    expect(control('two')).toHaveAttribute('aria-describedby', `${id} hint`)
    // Let go of, should somebody still hold it.
    expect(old).not.toHaveAttribute('aria-invalid')
    await end()
    expect(control('two')).not.toHaveAttribute('aria-invalid')
    expect(control('two')).toHaveAttribute('aria-describedby', 'hint')
  },
)

it('ties one that comes back after a while, and one after that', async () => {
  const { id, show, control } = await mount('wrapped')
  show('')
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  for (const of of ['two', 'three']) {
    show(of)
    await waitFor(() => expect(control(of)).toHaveAttribute('aria-describedby', `${id} hint`))
  }
})

it('ties a group that mounts anew', async () => {
  const { id, show, control } = await mount('group')
  expect(control('one')).toHaveAttribute('aria-describedby', id)
  show('two')
  await waitFor(() => expect(control('two')).toHaveAttribute('aria-describedby', id))
})

it('stays tied when the app describes the control anew, and leaves that as it is', async () => {
  const { id, show, end, control } = await mount('flat')
  show('one', 'hint counter')
  await waitFor(() =>
    expect(control('one')).toHaveAttribute('aria-describedby', `${id} hint counter`),
  )
  await end()
  expect(control('one')).toHaveAttribute('aria-describedby', 'hint counter')
  expect(control('one')).not.toHaveAttribute('aria-invalid')
})

it('says nothing of a control that mounts when the error has ended', async () => {
  const { show, end, control } = await mount('flat')
  await end()
  show('two')
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  expect(control('two')).not.toHaveAttribute('aria-invalid')
})
