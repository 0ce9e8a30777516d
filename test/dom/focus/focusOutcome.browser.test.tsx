import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'

/** A long page below a sticky header. */
function Page({ paths, place }: { paths: readonly string[]; place: 'banner' | 'summary' }) {
  const { run } = useApiError()
  return (
    <div style={{ paddingBlockStart: 120 }}>
      <header style={{ position: 'fixed', inset: '0 0 auto', height: 120, background: 'white' }}>
        Header
      </header>
      {place === 'banner' ? (
        <ErrorBanner data-testid="place" />
      ) : (
        <ErrorSummary data-testid="place" />
      )}
      <label style={{ display: 'block' }} data-testid="label">
        Name <input name="PersonName" />
      </label>
      <FieldError name="PersonName" />
      <label style={{ display: 'block' }}>
        Number <input name="PersonId" />
      </label>
      <FieldError name="PersonId" />
      <div style={{ height: 3000 }} />
      <button type="button" onClick={() => run(() => Promise.reject(fieldFailure(...paths)))}>
        Save
      </button>
    </div>
  )
}

function mount(place: 'banner' | 'summary', ...paths: string[]) {
  render(
    <ApiErrorProvider store={createErrorStore()} toaster={null}>
      <Page paths={paths} place={place} />
    </ApiErrorProvider>,
  )
  scrollTo(0, document.body.scrollHeight)
}

/** Whether the top left of an element is in view and not covered. */
function seen(element: Element | null): boolean {
  const box = element?.getBoundingClientRect()
  if (!element || !box) return false
  const hit = document.elementFromPoint(box.left + 5, box.top + 5)
  return element.contains(hit)
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('a failed submit on a page with a sticky header (WCAG 2.4.11)', () => {
  it('a failed submit scrolls the first field and its label into view, below a sticky header', async () => {
    mount('banner', 'PersonName')
    await save()
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
    expect(seen(screen.getByTestId('label'))).toBe(true)
  })

  it("a failed submit scrolls the summary's heading into view, below a sticky header", async () => {
    mount('summary', 'PersonName', 'PersonId')
    await save()
    await waitFor(() => expect(screen.getByTestId('place')).toHaveFocus())
    expect(seen(screen.getByRole('heading'))).toBe(true)
  })

  it('a failed submit scrolls to a banner and announces it, and leaves focus on the button', async () => {
    const spoken = recordSpeech()
    mount('banner', 'Elsewhere')
    await save()
    await waitFor(() => expect(seen(screen.getByRole('region'))).toBe(true))
    expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus()
    await waitFor(() => expect(spoken).toHaveLength(1))
  })

  it('a link of the summary scrolls its field and label into view, below a sticky header', async () => {
    mount('summary', 'PersonName', 'PersonId')
    await save()
    const link = (await screen.findAllByRole('link'))[0]
    scrollTo(0, document.body.scrollHeight)
    link?.click()
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
    expect(seen(screen.getByTestId('label'))).toBe(true)
  })
})

describe('hidden fields', () => {
  it.each([
    ['hidden', { hidden: true }],
    ['display: none', { style: { display: 'none' } }],
    ['visibility: hidden', { style: { visibility: 'hidden' as const } }],
    ['inert', { inert: true }],
    ['aria-hidden', { 'aria-hidden': true }],
  ])(
    'the error of a field that is %s stands in the banner, and at the field when it is visible',
    async (_name, props) => {
      const store = createErrorStore()
      const page = (hidden: boolean) => (
        <ApiErrorProvider store={store} toaster={null}>
          <ErrorBanner data-testid="banner" />
          <div {...(hidden ? props : {})}>
            <FieldError name="PersonId" data-testid="field" />
          </div>
        </ApiErrorProvider>
      )
      const { rerender } = render(page(true))
      store.report(fieldFailure('PersonId'))
      await waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
      expect(screen.getByTestId('field')).toBeEmptyDOMElement()
      rerender(page(false))
      await waitFor(() => expect(screen.getByTestId('field')).not.toBeEmptyDOMElement())
      expect(screen.getByTestId('banner')).toBeEmptyDOMElement()
      rerender(page(true))
      await waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
    },
  )

  it('the error of a field in closed details or behind a modal stands in another visible place', async () => {
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store} toaster={null}>
        <details data-testid="details">
          <summary>More</summary>
          <FieldError name="PersonId" data-testid="field" />
        </details>
        <ErrorBanner data-testid="banner" />
        <dialog data-testid="dialog">
          <FieldError name="PersonId" data-testid="inner" />
        </dialog>
      </ApiErrorProvider>,
    )
    store.report(fieldFailure('PersonId'))
    await waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
    screen.getByTestId<HTMLDetailsElement>('details').open = true
    await waitFor(() => expect(screen.getByTestId('field')).not.toBeEmptyDOMElement())
    screen.getByTestId<HTMLDialogElement>('dialog').showModal()
    await waitFor(() => expect(screen.getByTestId('inner')).not.toBeEmptyDOMElement())
    screen.getByTestId<HTMLDialogElement>('dialog').close()
    await waitFor(() => expect(screen.getByTestId('field')).not.toBeEmptyDOMElement())
  })
})
