import { act, render, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorSummary,
} from '../../../src/index.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

const titled = (expected: string) => waitFor(() => expect(document.title).toBe(expected))

/** Two forms, each with a summary and a problem, in one provider or in one provider each. */
function mount(apart: boolean) {
  document.title = 'People'
  const store = createErrorStore()
  const stores = { a: apart ? createErrorStore() : store, b: store }
  const form = (name: 'a' | 'b') => (
    <ApiErrorScope key={name} id={name}>
      <ErrorSummary titlePrefix />
    </ApiErrorScope>
  )
  const page = (...names: ('a' | 'b')[]) =>
    apart ? (
      <div>
        {names.map((name) => (
          <ApiErrorProvider key={name} store={stores[name]} toaster={null}>
            {form(name)}
          </ApiErrorProvider>
        ))}
      </div>
    ) : (
      <ApiErrorProvider store={store} toaster={null}>
        {names.map(form)}
      </ApiErrorProvider>
    )
  const fail = (name: 'a' | 'b') => {
    act(() => {
      stores[name].report(fieldFailure('PersonId'), { scope: name })
    })
  }
  fail('a')
  fail('b')
  const { rerender } = render(page('a', 'b'))
  return { fail, show: (...names: ('a' | 'b')[]) => rerender(page(...names)) }
}

it.each([
  ['one provider, the first unmounts first', false, 'b'],
  ['one provider, the second unmounts first', false, 'a'],
  ['two providers, the first unmounts first', true, 'b'],
  ['two providers, the second unmounts first', true, 'a'],
] as const)(
  'two summaries with problems put one prefix before the document title: %s',
  async (_, apart, left) => {
    const { show } = mount(apart)
    await titled('Error: People')
    show(left)
    await titled('Error: People')
    show()
    await titled('People')
  },
)

it('the title prefix leaves a document title alone that the app has set meanwhile', async () => {
  const { show } = mount(false)
  await titled('Error: People')
  document.title = 'Somebody'
  show('a')
  show()
  await titled('Somebody')
})

it('a summary that mounts later puts the prefix before the document title that the app has set meanwhile', async () => {
  const { show, fail } = mount(false)
  await titled('Error: People')
  show('a')
  document.title = 'Somebody'
  show('a', 'b')
  fail('b')
  await titled('Error: Somebody')
  show('b')
  await titled('Error: Somebody')
  show()
  await titled('Somebody')
})
