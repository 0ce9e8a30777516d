import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  FieldError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

it.each([
  ['at the field', <FieldError key="field" name="PersonId" />, null],
  ['in a banner outside of the scope', null, <ErrorBanner key="banner" />],
])(
  'a field error uses the new label when the label in `fields` changes: %s',
  async (_, inside, outside) => {
    const store = createErrorStore()
    const page = (label: string) => (
      <ApiErrorProvider store={store} toaster={null}>
        {outside}
        <ApiErrorScope id="form" fields={{ PersonId: { label } }}>
          {inside}
        </ApiErrorScope>
      </ApiErrorProvider>
    )
    const { rerender } = render(page('Person'))
    act(() => {
      store.report(envelope('MissingParameter'), { scope: 'form', fields: ['PersonId'] })
    })
    await screen.findByText(/^Person /)
    rerender(page('Badge number'))
    expect(await screen.findByText(/^Badge number /)).toBeVisible()
  },
)

it('a field that the server calls by the name on the page has the label of its wire path', async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope
        id="form"
        fields={{
          name: { label: 'Full name' },
          PersonName: { name: 'person.name', label: 'Name' },
          Alias: { name: 'name', label: 'Alias' },
        }}
      >
        <FieldError name="person.name" />
        <FieldError name="name" />
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  act(() => {
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['person.name'] })
    store.report(envelope('MissingParameter'), { scope: 'form', fields: ['name'] })
  })
  expect(await screen.findByText(/^Name /)).toBeVisible()
  expect(await screen.findByText(/^Full name /)).toBeVisible()
})
