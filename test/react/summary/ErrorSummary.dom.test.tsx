import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import {
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
  type ErrorSummaryProps,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

function Form({ failure, ...summary }: ErrorSummaryProps & { failure: () => unknown }) {
  const { run } = useApiError()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => Promise.reject(failure()))
      }}
    >
      <ErrorSummary {...summary} data-testid="summary" />
      <label>
        Name <input name="PersonName" />
      </label>
      <FieldError name="PersonName" data-testid="PersonName" />
      <label>
        Number <input name="PersonId" />
      </label>
      <FieldError name="PersonId" data-testid="PersonId" />
      <button type="submit">Save</button>
    </form>
  )
}

function mount(failure: () => unknown, props: ErrorSummaryProps = {}) {
  const store = createErrorStore()
  const spoken = recordSpeech()
  render(
    <FormFixture store={store}>
      <Form failure={failure} {...props} />
    </FormFixture>,
  )
  return { store, spoken }
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const quiet = () => act(() => new Promise((resolve) => setTimeout(resolve, 150)))

describe('ErrorSummary', () => {
  it('ErrorSummary takes focus after a submit with two errors, which no live region announces as well', async () => {
    const { spoken } = mount(() => fieldFailure('PersonName', 'PersonId'))
    await save()
    const summary = await screen.findByRole('group', { name: 'There are 2 problems' })
    await waitFor(() => expect(summary).toHaveFocus())
    // With full stops, at which screen readers pause.
    expect(summary).toHaveAccessibleDescription(/^[^.]+\. [^.]+\.$/)
    await quiet()
    expect(spoken).toEqual([])
  })

  it("ErrorSummary lists an error's fields in the order of the page, whatever order the API has them in", async () => {
    mount(() => fieldFailure('PersonId', 'PersonName'))
    await save()
    const [first, second] = await screen.findAllByRole('link')
    await userEvent.click(first as Element)
    expect(screen.getByLabelText('Name')).toHaveFocus()
    await userEvent.click(second as Element)
    expect(screen.getByLabelText('Number')).toHaveFocus()
  })

  it('ErrorSummary leaves the only error of a submit, and focus, to its field', async () => {
    const { spoken } = mount(() => fieldFailure('PersonId'))
    await save()
    await waitFor(() => expect(screen.getByLabelText('Number')).toHaveFocus())
    expect(screen.getByTestId('PersonId')).not.toBeEmptyDOMElement()
    expect(screen.getByTestId('summary')).toBeEmptyDOMElement()
    await quiet()
    expect(spoken).toEqual([])
  })

  it('ErrorSummary keeps the last of several errors while the others are fixed', async () => {
    mount(() => fieldFailure('PersonName', 'PersonId'))
    await save()
    expect(await screen.findByRole('group', { name: 'There are 2 problems' })).toBeVisible()
    await userEvent.type(screen.getByLabelText('Name'), 'a')
    expect(await screen.findByRole('group', { name: 'There is a problem' })).toBeVisible()
    await userEvent.type(screen.getByLabelText('Number'), '1')
    await waitFor(() => expect(screen.getByTestId('summary')).toBeEmptyDOMElement())
  })

  it('ErrorSummary shows the only error of a submit if its field is hidden', async () => {
    mount(() => fieldFailure('PersonId'))
    screen.getByTestId('PersonId').style.display = 'none'
    await save()
    expect(await screen.findByRole('group', { name: 'There is a problem' })).toBeVisible()
  })

  it("ErrorSummary has a link for each field, in the words of the field's error, that focuses the control", async () => {
    mount(() => fieldFailure('PersonName', 'PersonId'))
    await save()
    const links = await within(screen.getByTestId('summary')).findAllByRole('link')
    for (const [at, name] of ['PersonName', 'PersonId'].entries()) {
      const error = screen.getByTestId(name)
      expect(`Error: ${links[at]?.textContent}`).toBe(error.textContent)
      // The control has no id, so the link's href is the id of its error.
      expect(links[at]).toHaveAttribute('href', `#${error.id}`)
    }
    await userEvent.click(links[1] as HTMLElement)
    expect(screen.getByLabelText('Number')).toHaveFocus()
  })

  it('an equal failure is announced again while ErrorSummary already has focus', async () => {
    const { spoken, store } = mount(() => fieldFailure('PersonName', 'PersonId'))
    await save()
    await waitFor(() => expect(screen.getByTestId('summary')).toHaveFocus())
    await act(async () => {
      store.report(fieldFailure('PersonName', 'PersonId'), { scope: 'form' })
    })
    await waitFor(() => expect(spoken.join()).toMatch(/./))
  })

  it('ErrorSummary is empty and has no group role without problems', async () => {
    const { store } = mount(() => fieldFailure('PersonName', 'PersonId'), { heading: 'h3' })
    expect(screen.getByTestId('summary')).toBeEmptyDOMElement()
    expect(screen.queryByRole('group')).not.toBeInTheDocument()
    await save()
    expect(await screen.findByRole('heading', { level: 3 })).toBeVisible()
    act(() => store.clear())
    await waitFor(() => expect(screen.getByTestId('summary')).toBeEmptyDOMElement())
  })

  it('a failed submit does not take focus from a person who has gone on to another field', async () => {
    let fail = () => {}
    const store = createErrorStore()
    const spoken = recordSpeech()
    function Late() {
      const { run } = useApiError()
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(
              () =>
                new Promise((_, reject) => {
                  fail = () => reject(fieldFailure('PersonId'))
                }),
            )
          }}
        >
          <input aria-label="id" name="PersonId" />
          <FieldError name="PersonId" />
          <input aria-label="other" />
          <ErrorBanner />
          <button type="submit">Save</button>
        </form>
      )
    }
    render(
      <FormFixture store={store}>
        <Late />
      </FormFixture>,
    )
    await save()
    await userEvent.click(screen.getByLabelText('other'))
    await act(async () => fail())
    expect(screen.getByLabelText('other')).toHaveFocus()
    await waitFor(() => expect(spoken).toHaveLength(1))
  })
})
