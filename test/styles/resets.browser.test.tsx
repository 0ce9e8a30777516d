import pico from '@picocss/pico/css/pico.css?inline'
import { render, waitFor } from '@testing-library/react'
import tailwind3 from '@unocss/reset/tailwind.css?inline'
import tailwind4 from '@unocss/reset/tailwind-v4.css?inline'
import bootstrap from 'bootstrap/dist/css/bootstrap-reboot.css?inline'
import { afterEach, expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  useApiError,
} from '../../src/index.js'
import styles from '../../src/styles.css?inline'
import { envelope } from '../fixtures/envelope.js'

/** Resets that many pages have, each from its own package. */
const resets = {
  'Tailwind CSS 3': tailwind3,
  'Tailwind CSS 4': tailwind4,
  Bootstrap: bootstrap,
  'Pico CSS': pico,
  'a reset of everything': '* { margin: 0; padding: 0; border: 0; font: inherit; color: inherit }',
}

const words = { title: 'A title', description: 'What to do.', inline: '{label} is not right' }
const catalog = defineCatalog({
  codes: {
    Banner: { surface: 'banner', words, actions: ['read-docs', 'retry', 'copy-request-id'] },
    Toast: { surface: 'toast', words, actions: ['retry', 'contact-support'] },
    Field: { surface: 'field', fields: ['Name'], words },
  },
})

/** The parts that a person sees, and their properties that a reset may set. */
const PARTS = [
  ...['.rae-banner-box', '.rae-banner-box .rae-title', '.rae-banner-box .rae-description'],
  ...['.rae-banner-box a.rae-action', '.rae-banner-box button.rae-action', '.rae-close'],
  ...['.rae-details', '.rae-details dl', '.rae-details dd', '.rae-copy'],
  ...['.rae-summary', '.rae-summary .rae-title', '.rae-summary-list', '.rae-summary a'],
  ...['.rae-toast', '.rae-toast .rae-title', '.rae-toast .rae-action', '.rae-field-message'],
]
// Not the color of a `summary`: Pico sets it with more than a class, and keeps it readable.
const PROPERTIES = [
  ...['color', 'backgroundColor', 'fontSize', 'fontWeight', 'lineHeight', 'textDecorationLine'],
  ...['paddingBlock', 'paddingInline', 'marginBlock', 'marginInline', 'borderBlockStartWidth'],
  ...['borderStartStartRadius', 'display'],
] as const

const sheets: HTMLStyleElement[] = []
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove()
})

it.each(Object.keys(resets) as (keyof typeof resets)[])(
  'the boxes look the same on a page with %s, imported before or after the kit’s styles',
  async (name) => {
    const plain = await look([styles])
    for (const order of [
      [resets[name], styles],
      [styles, resets[name]],
    ]) {
      const resetLook = await look(order)
      const differences = Object.keys(plain).filter((part) => resetLook[part] !== plain[part])
      expect(differences.map((part) => `${part}: ${plain[part]} → ${resetLook[part]}`)).toEqual([])
    }
  },
)

/** The computed values of all parts under some style sheets, in their order. */
async function look(order: readonly string[]): Promise<Record<string, string>> {
  for (const css of order) {
    const sheet = document.createElement('style')
    sheet.textContent = css
    sheets.push(sheet)
    document.head.append(sheet)
  }
  const { unmount } = render(<Page />)
  const found = await waitFor(() =>
    Object.fromEntries(
      PARTS.flatMap((part) => {
        const element = document.querySelector(part)
        if (element === null) throw new Error(`no ${part} yet`)
        const style = getComputedStyle(element)
        return PROPERTIES.map((name) => [`${part} ${name}`, style[name]])
      }),
    ),
  )
  unmount()
  for (const sheet of sheets.splice(0)) sheet.remove()
  return found
}

function Page() {
  const store = createErrorStore()
  for (const code of ['Banner', 'Toast']) store.report(envelope(code), { retry: () => {} })
  return (
    <div style={{ font: '16px sans-serif', color: '#111' }}>
      <ApiErrorProvider
        store={store}
        catalog={catalog}
        actions={{ 'read-docs': { href: '/docs' }, 'contact-support': { href: '/help' } }}
        toaster={<ErrorToaster />}
      >
        <ErrorBanner />
        <ApiErrorScope fields={{ Name: { label: 'Name' } }}>
          <ErrorSummary />
          <input name="Name" />
          <FieldError name="Name" />
          <Fails />
        </ApiErrorScope>
      </ApiErrorProvider>
    </div>
  )
}

function Fails() {
  useApiError(FAILURE)
  return null
}

const FAILURE = {
  origin: 'api',
  code: 'Field',
  message: '',
  fields: [{ path: 'Name' }, { path: 'Elsewhere' }],
} as const
