import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createErrorStore, ErrorBanner, type ErrorStore, useApiError } from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { ServerForm } from './ServerForm.js'

function Action({ failure }: { readonly failure: unknown }) {
  useApiError(failure)
  return <ErrorBanner />
}

function ActionPage({
  failure,
  store,
}: {
  readonly failure: unknown
  readonly store?: ErrorStore
}) {
  const [own] = useState(createErrorStore)
  return (
    <FormFixture store={store ?? own}>
      <Action failure={failure} />
    </FormFixture>
  )
}

describe("a form's errors on the server", () => {
  it.each(['summary', 'banner'] as const)(
    "a server renders a form's errors in the scope's %s",
    (place) => {
      const store = createErrorStore()
      store.report(fieldFailure('PersonId', 'PersonName'), { scope: 'form' })
      const html = renderToString(<ServerForm store={store} place={place} />)
      expect(html).toMatch(new RegExp(`rae-${place}[^-]`))
      // The text of two fields without labels is the same. A summary has it once, and so has the field below it.
      const seen = html.replace(/<span id="[^"]*" hidden="">.*?<\/span>/g, '')
      expect(seen.match(/can’t be accepted/g)).toHaveLength(place === 'summary' ? 2 : 1)
      expect(html).not.toContain('<noscript><div tabindex="-1" class="rae-banner"><section')
    },
  )

  it('a server renders the failure that a form action has returned, without an effect', () => {
    const html = renderToString(<ActionPage failure={fieldFailure('PersonName')} />)
    expect(html).toMatch(/rae-banner-box.*One of your entries can’t be accepted/)
    expect(html.match(/can’t be accepted/g)).toHaveLength(1)
  })

  it("a server's render of an action's failure leaves nothing behind in a store of the app's", () => {
    const store = createErrorStore()
    renderToString(<ActionPage failure={fieldFailure('PersonName')} store={store} />)
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('a failure that is in the store already is rendered once on the server', () => {
    const store = createErrorStore()
    const failure = fieldFailure('PersonName')
    store.report(failure, { scope: 'form' })
    const html = renderToString(<ActionPage failure={failure} store={store} />)
    expect(html.match(/can’t be accepted/g)).toHaveLength(1)
  })

  it("an action's failure that no place of the form shows is rendered for browsers without JavaScript", () => {
    const html = renderToString(
      <FormFixture store={createErrorStore()}>
        <Action failure={envelope('InternalError')} />
      </FormFixture>,
    )
    expect(html).toMatch(/<noscript>.*The service has a problem/)
  })

  it("a server's render of errors leaves nothing behind for the next request", () => {
    const first = createErrorStore()
    first.report(fieldFailure('PersonId'), { scope: 'form' })
    renderToString(<ServerForm store={first} place="banner" />)
    const html = renderToString(<ServerForm store={createErrorStore()} place="banner" />)
    expect(html).not.toContain('rae-banner-box')
  })
})
