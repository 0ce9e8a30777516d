import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createErrorStore } from '../../../src/index.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { ServerForm } from './ServerForm.js'

describe("a form's errors on the server", () => {
  it.each(['summary', 'banner'] as const)(
    "a server renders a form's errors in the scope's %s",
    (place) => {
      const store = createErrorStore()
      store.report(fieldFailure('PersonId', 'PersonName'), { scope: 'form' })
      const html = renderToString(<ServerForm store={store} place={place} />)
      expect(html).toMatch(new RegExp(`rae-${place}[^-]`))
      // The text of two fields without labels is the same, and is shown once.
      expect(html.match(/can’t be accepted/g)).toHaveLength(1)
      expect(html).not.toContain('aria-invalid')
    },
  )

  it("a server's render of errors leaves nothing behind for the next request", () => {
    const first = createErrorStore()
    first.report(fieldFailure('PersonId'), { scope: 'form' })
    renderToString(<ServerForm store={first} place="banner" />)
    const html = renderToString(<ServerForm store={createErrorStore()} place="banner" />)
    expect(html).not.toContain('rae-banner-box')
  })
})
