import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { Activity, type ReactNode, StrictMode, useState } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  useApiError,
  useApiErrorScope,
} from '../../../src/index.js'
import { machineOf } from '../../../src/store/createErrorStore.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'
import { recordText } from '../../fixtures/recordText.js'
import { reactMajor } from '../../setup/reactMajor.js'

/** Of the words at the field, and of those apart from it. */
const INLINE = 'can’t be accepted'

async function report(store: ErrorStore, scope = 'form', ...paths: string[]) {
  await act(async () => {
    store.report(fieldFailure(...(paths.length > 0 ? paths : ['PersonId'])), { scope })
  })
}

/** The places in which a text stands now, apart from live regions. */
function places(text = INLINE): (string | null | undefined)[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: (string | null | undefined)[] = []
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (!walker.currentNode.textContent?.includes(text)) continue
    if (parent?.closest('[aria-live], [hidden], [style*="display: none"]')) continue
    found.push(parent?.closest('[data-testid]')?.getAttribute('data-testid') ?? 'toaster')
  }
  return found
}

describe('ApiErrorScope shows and announces each error once', () => {
  it('an error moves to its field when the field mounts, without a second announcement', async () => {
    const store = createErrorStore()
    const spoken = recordSpeech()
    const shown = recordText(INLINE)
    const page = (late: boolean) => (
      <FormFixture store={store}>
        <ErrorBanner data-testid="banner" />
        {late && <FieldError name="PersonId" data-testid="field" />}
      </FormFixture>
    )
    const { rerender } = render(page(false))
    await report(store)
    expect(places()).toEqual(['banner'])
    await waitFor(() => expect(spoken).toHaveLength(1))
    rerender(page(true))
    await waitFor(() => expect(places()).toEqual(['field']))
    rerender(page(false))
    await waitFor(() => expect(places()).toEqual(['banner']))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(spoken).toHaveLength(1)
    expect(shown).toEqual(['banner', 'field', 'banner'])
  })

  it('an error does not flash in the banner when its field mounts in the same commit', async () => {
    const store = createErrorStore()
    const shown = recordText(INLINE)
    function Page({ failure }: { failure?: unknown }) {
      const form = useApiErrorScope({ fields: { PersonId: { name: 'number' } } })
      useApiError(failure, { scope: form })
      return (
        <ApiErrorScope value={form}>
          <ErrorBanner data-testid="banner" />
          {failure !== undefined && <FieldError name="number" data-testid="field" />}
        </ApiErrorScope>
      )
    }
    const page = (failure?: unknown) => (
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        <Page failure={failure} />
      </ApiErrorProvider>
    )
    const { rerender } = render(page())
    rerender(page(fieldFailure('PersonId')))
    await waitFor(() => expect(places()).toEqual(['field']))
    expect(shown).toEqual(['field'])
  })

  it('an error stays at a field that remounts with another key, without a flash elsewhere or a second announcement', async () => {
    const store = createErrorStore()
    const spoken = recordSpeech()
    const page = (key: number) => (
      <StrictMode>
        <FormFixture store={store}>
          <ErrorBanner data-testid="banner" />
          <FieldError key={key} name="PersonId" data-testid="field" />
        </FormFixture>
      </StrictMode>
    )
    const { rerender } = render(page(1))
    await report(store)
    await waitFor(() => expect(spoken).toHaveLength(1))
    const shown = recordText(INLINE)
    rerender(page(2))
    await waitFor(() => expect(places()).toEqual(['field']))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(shown).toEqual(['field'])
    expect(spoken).toHaveLength(1)
  })

  it('an error moves between field and summary as wizard steps and tabs show and hide the field', async () => {
    const store = createErrorStore()
    const page = (step: number, hidden = false) => (
      <FormFixture store={store}>
        <ErrorSummary data-testid="summary" />
        {step === 1 ? (
          <div hidden={hidden}>
            <FieldError name="PersonId" data-testid="field" />
          </div>
        ) : (
          <p>last step</p>
        )}
      </FormFixture>
    )
    const { rerender } = render(page(2))
    await report(store)
    expect(places()).toEqual(['summary'])
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    rerender(page(1))
    await waitFor(() => expect(places()).toEqual(['summary', 'field']))
    expect(screen.getByRole('link')).toHaveTextContent(INLINE)
    rerender(page(1, true))
    await waitFor(() => expect(places()).toEqual(['summary']))
    rerender(page(1, false))
    await waitFor(() => expect(places()).toEqual(['summary', 'field']))
  })

  it('a field in a portal shows the errors of the scope around it in React', async () => {
    const store = createErrorStore()
    function Portal({ children }: { children: ReactNode }) {
      const [host] = useState(() => document.body.appendChild(document.createElement('div')))
      return createPortal(children, host)
    }
    render(
      <FormFixture store={store}>
        <ErrorBanner data-testid="banner" />
        <Portal>
          <FieldError name="PersonId" data-testid="field" />
        </Portal>
      </FormFixture>,
    )
    await report(store)
    expect(places()).toEqual(['field'])
  })

  it('a scope that unmounts ends its announced errors and passes the others to the outer scope', async () => {
    const store = createErrorStore()
    const page = (open: boolean) => (
      <ApiErrorProvider store={store} toaster={null}>
        <ApiErrorScope id="page">
          <ErrorBanner data-testid="page" />
          {open && (
            <ApiErrorScope id="dialog">
              <ApiErrorScope id="form">
                <FieldError name="PersonId" data-testid="field" />
              </ApiErrorScope>
            </ApiErrorScope>
          )}
        </ApiErrorScope>
      </ApiErrorProvider>
    )
    const { rerender } = render(page(true))
    await report(store)
    expect(places()).toEqual(['field'])
    rerender(page(false))
    await waitFor(() => expect(places()).toEqual([]))
    expect(store.getSnapshot().entries).toEqual([])

    rerender(page(true))
    // Not within one act: React 18 would render the report before it takes the scope away.
    rerender(page(false))
    await report(store)
    await waitFor(() => expect(places()).toEqual(['page']))
    expect(store.getSnapshot().entries).toMatchObject([{ scope: 'page' }])
  })

  it('a call that fails after its dialog has closed is shown in the outer scope', async () => {
    const store = createErrorStore()
    let fail = () => {}
    const page = (open: boolean) => (
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        <ApiErrorScope id="page">
          <ErrorBanner data-testid="page" />
          {open && <ApiErrorScope id="dialog">dialog</ApiErrorScope>}
        </ApiErrorScope>
      </ApiErrorProvider>
    )
    const { rerender } = render(page(true))
    const call = store.run(
      () => new Promise((_, reject) => (fail = () => reject(fieldFailure('PersonId')))),
      { scope: 'dialog' },
    )
    rerender(page(false))
    await act(async () => {
      fail()
      await call
    })
    expect(places()).toEqual(['page'])
  })

  // React 18 has no Activity.
  if (reactMajor >= 19) {
    it('errors of a scope that an Activity hides show in the outer scope, and return when the scope is visible', async () => {
      const store = createErrorStore()
      const page = (mode: 'visible' | 'hidden') => (
        <ApiErrorProvider store={store} toaster={null}>
          <ErrorBanner data-testid="page" />
          <Activity mode={mode}>
            <ApiErrorScope id="form">
              <FieldError name="PersonId" data-testid="field" />
            </ApiErrorScope>
          </Activity>
        </ApiErrorProvider>
      )
      const { rerender } = render(page('visible'))
      await report(store)
      expect(places()).toEqual(['field'])
      rerender(page('hidden'))
      await waitFor(() => expect(places()).toEqual(['page']))
      rerender(page('visible'))
      await waitFor(() => expect(places()).toEqual(['field']))
    })
  }

  it('each error has its text in exactly one visible place, on 60 random pages and after each change', async () => {
    const withSummary = (wrap: Node['wrap']): Node => ({
      parts: [],
      wrap: 'none',
      inner: { parts: ['summary'], wrap, inner: null },
    })
    const hiddenLater = [withSummary('none'), withSummary('hidden')]
    const part = fc.constantFrom('PersonId', 'PersonName', 'summary', 'banner')
    const node: fc.Arbitrary<Node> = fc.letrec((tie) => ({
      node: fc.record({
        parts: fc.array(part, { maxLength: 3 }),
        wrap: fc.constantFrom('none', 'hidden', 'absent'),
        inner: fc.option(tie('node') as fc.Arbitrary<Node>, { maxDepth: 2 }),
      }),
    })).node as fc.Arbitrary<Node>
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 2, maxLength: 4 }), async (pages) => {
        const store = createErrorStore()
        const { rerender } = render(<p />)
        for (const [at, page] of pages.entries()) {
          rerender(
            <ApiErrorProvider store={store}>
              <Tree node={page} depth={0} />
            </ApiErrorProvider>,
          )
          if (at === 0) {
            await act(async () => {
              store.report(fieldFailure('PersonId'), { scope: 'scope1' })
              store.report(fieldFailure('PersonName'), { scope: 'scope0', operation: 'b' })
            })
          } else await act(async () => {})
          for (const { id } of store.getSnapshot().entries) {
            expect(textPlaces(store, id)).toHaveLength(1)
            // What a page hides is seen within a frame.
            await waitFor(() => {
              const [place = ''] = textPlaces(store, id)
              const element = machineOf(store).router.element(place)
              expect(element?.closest('[hidden]') ?? null).toBe(null)
            })
          }
        }
        cleanup()
      }),
      { numRuns: 60, examples: [[hiddenLater]] },
    )
  }, 60_000)
})

/** The surfaces that show an entry's text. */
function textPlaces(store: ErrorStore, entry: string): readonly string[] {
  const { router } = machineOf(store)
  return router.placesOf(entry).flatMap((id) =>
    router
      .routed(id)
      .filter((item) => item.entry.id === entry && item.role === 'text')
      .map(() => id),
  )
}

interface Node {
  readonly parts: readonly string[]
  readonly wrap: 'none' | 'hidden' | 'absent'
  readonly inner: Node | null
}

function Tree({ node, depth }: { node: Node; depth: number }): ReactNode {
  if (node.wrap === 'absent') return null
  return (
    <div hidden={node.wrap === 'hidden'}>
      <ApiErrorScope id={`scope${depth}`}>
        {node.parts.map((part, at) => {
          const key = `${part}${at}`
          if (part === 'summary') return <ErrorSummary key={key} />
          if (part === 'banner') return <ErrorBanner key={key} />
          return <FieldError key={key} name={part} />
        })}
        {node.inner !== null && <Tree node={node.inner} depth={depth + 1} />}
      </ApiErrorScope>
    </div>
  )
}
