import { act, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { labelNamed } from '../../../src/dom/controls/labelNamed.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { createRouter } from '../../../src/store/createRouter.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

const store = () => createErrorStore()

/** A page with two fields, and what shows their errors. */
function Page({ children, ...props }: { children: ReactNode; store: ReturnType<typeof store> }) {
  return (
    <ApiErrorProvider toaster={<ErrorToaster />} {...props}>
      <ApiErrorScope id="form">
        <form>
          {children}
          <label htmlFor="mail">Email address *</label>
          <input id="mail" name="Email" />
          <label>
            Country:
            <select name="Country">
              <option>Chile</option>
            </select>
          </label>
        </form>
      </ApiErrorScope>
    </ApiErrorProvider>
  )
}

describe('an error speaks of a field by the label that the page has for it', () => {
  it('in the lines of a summary', async () => {
    const own = store()
    render(
      <Page store={own}>
        <ErrorSummary data-testid="summary" />
      </Page>,
    )
    await act(async () => {
      own.report(fieldFailure('email', 'Country', 'Elsewhere'), { scope: 'form' })
    })
    const lines = [...screen.getByTestId('summary').querySelectorAll('li')]
    expect(lines.map((one) => one.textContent?.split(' can’t')[0])).toEqual([
      'Email address',
      'Country',
      'This field',
    ])
  })

  it.each([['Items.1.Sku'], ['items[1][sku]']])(
    'in a field whose control has the name %s',
    async (name) => {
      const own = store()
      render(
        <Page store={own}>
          <label>
            SKU <input name={name} />
          </label>
          <FieldError name={name} />
        </Page>,
      )
      await act(async () => {
        own.report(fieldFailure('Items.1.Sku'), { scope: 'form' })
      })
      expect(screen.getByLabelText('SKU')).toHaveAccessibleDescription(/^Error: SKU can’t/)
    },
  )

  it('in a toast, where the form has no place for it', async () => {
    const own = store()
    render(<Page store={own}>{null}</Page>)
    await act(async () => {
      own.report(fieldFailure('Email'))
    })
    expect(await screen.findByRole('listitem')).toHaveTextContent('Email address can’t be accepted')
  })

  it('unless the app has named it', async () => {
    const own = store()
    render(
      <ApiErrorProvider store={own} toaster={null}>
        <ApiErrorScope id="form" fields={{ Email: { label: 'Work email' } }}>
          <label>
            Email <input name="Email" />
          </label>
          <FieldError name="Email" data-testid="field" />
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    await act(async () => {
      own.report(fieldFailure('Email'), { scope: 'form' })
    })
    expect(screen.getByTestId('field')).toHaveTextContent('Work email can’t be accepted')
  })
})

it('hydration keeps the words of a server, which has no page to read a label from', async () => {
  function Form() {
    useApiError(FAILED)
    return <FieldError name="Email" data-testid="field" />
  }
  const page = (
    <Page store={store()}>
      <Form />
    </Page>
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  const message = container.querySelector('.rae-field-message')
  expect(message).toHaveTextContent('This field can’t be accepted')
  const { unmount } = render(page, { container, hydrate: true })
  await act(async () => {})
  expect(container.querySelector('.rae-field-message')).toBe(message)
  expect(message).toHaveTextContent('This field can’t be accepted')
  unmount()
  container.remove()
})

const FAILED = fieldFailure('Email')

it.each([
  [
    'its text, without the asterisk or the colon at its end',
    '<label>Name * <input name="Name"></label>',
    'Name',
  ],
  ['its text in Chinese', '<label>姓名：<input name="Name"></label>', '姓名'],
  [
    'its text on several lines as one',
    '<label>First\n name <input name="Name"></label>',
    'First name',
  ],
  [
    'no control, hidden sign or error in it',
    '<label>Name <i aria-hidden="true">(!)</i><input name="Name"><b id="a-error">No</b></label>',
    'Name',
  ],
  [
    'no title of an icon, and no style sheet in it',
    '<label><style>b {}</style>Name<svg><title>Help</title></svg><input name="Name"></label>',
    'Name',
  ],
  ['the name for screen readers without it', '<input name="Name" aria-label="Name">', 'Name'],
  ['nothing without either', '<input name="Name">', undefined],
  ['nothing of spaces', '<label> * <input name="Name"></label>', undefined],
  ['nothing of a sentence', `<label>${'long '.repeat(20)}<input name="Name"></label>`, undefined],
  ['nothing of a choice', '<label>Yes <input name="Name" type="radio"></label>', undefined],
  [
    'nothing of what a person ticks',
    '<label>I agree <input name="Name" type="checkbox"></label>',
    undefined,
  ],
])("of a control's label it reads %s", (_, html, label) => {
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = html
  expect(labelNamed('Name', '', createRouter())).toBe(label)
  page.remove()
})
