import { existsSync, readdirSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, it } from 'vitest'
import { entries, graphOf } from './entries.js'

const { root } = inject('packed')

function modulesOf(folder: string): string[] {
  if (!existsSync(join('src', folder))) return []
  return readdirSync(join('src', folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replace(/\.tsx?$/, ''))
}

it.each(entries)('the entry %s has a module and types', (_entry, target) => {
  expect(existsSync(join(root, target))).toBe(true)
  expect(existsSync(join(root, target.replace(/\.js$/, '.d.ts')))).toBe(true)
})

// A new, removed or renamed export changes the public API, and so fails here. After an intended change:
// `npx vitest run --project package -u`.
it('the package exports these names', async () => {
  const lines: string[] = []
  for (const [entry, target] of entries) {
    const module = await import(/* @vite-ignore */ pathToFileURL(join(root, target)).href)
    lines.push(`${entry}: ${Object.keys(module).join(', ')}`)
  }
  expect(lines).toMatchInlineSnapshot(`
    [
      ".: ApiErrorProvider, ApiErrorScope, ApiFailure, ErrorActionLink, ErrorActions, ErrorBanner, ErrorBox, ErrorClose, ErrorContent, ErrorDescription, ErrorDetails, ErrorSummary, ErrorTitle, ErrorToaster, FieldError, createErrorStore, defineCatalog, matchLocale, parseApiError, parseApiResponse, presentApiError, readApiError, supportMail, tencentCloud, toPlainApiError, toTelemetry, unwrapApi, useApiError, useApiErrorScope, useCountdown, useDuration, useErrorActions, useErrorBanner, useErrorStore, useErrorSummary, useFieldError, useToasts",
      "./core: ApiFailure, createErrorStore, defineCatalog, matchLocale, parseApiError, parseApiResponse, presentApiError, readApiError, supportMail, tencentCloud, toPlainApiError, toTelemetry, unwrapApi",
      "./catalogs/face-recognition: faceRecognition, faceRecognitionPolicy",
      "./catalogs/web: webCodes",
      "./locales/ar: default",
      "./locales/de: default",
      "./locales/en: default",
      "./locales/es: default",
      "./locales/fr: default",
      "./locales/id: default",
      "./locales/ja: default",
      "./locales/ko: default",
      "./locales/pt-BR: default",
      "./locales/ru: default",
      "./locales/th: default",
      "./locales/vi: default",
      "./locales/zh-CN: default",
      "./locales/zh-TW: default",
      "./parsers/aws: aws",
      "./parsers/cloud-xml: cloudXml",
      "./parsers/common: commonFormats",
      "./parsers/firebase: firebase",
      "./parsers/google-rpc: googleRpc",
      "./parsers/graphql: graphQl",
      "./parsers/json-api: jsonApi",
      "./parsers/postgrest: postgrest",
      "./parsers/problem-details: problemDetails",
      "./parsers/rpc: rpc",
      "./parsers/stripe: stripe",
      "./parsers/validation: validation",
      "./error-boundary: ApiErrorBoundary",
      "./lazy-toaster: LazyErrorToaster",
      "./library-fields: useLibraryFields",
      "./react-hook-form: useApiErrorForm",
      "./sonner: SonnerErrors",
      "./tanstack-query: apiErrorQueryHandlers",
      "./testing: catalogTable, envelopeOf, lintCatalog",
      "./jest-preset: default",
      "./jest-setup: fillIn",
    ]
  `)
})

it('every adapter is an entry of the package', () => {
  const expected = modulesOf('adapters').map((name) => `./dist/adapters/${name}.js`)
  expect(entries.map(([, target]) => target)).toEqual(expect.arrayContaining(expected))
})

it('every locale is an entry of the package', () => {
  const expected = modulesOf('catalogs/locales').map((tag) => [
    `./locales/${tag}`,
    `./dist/catalogs/locales/${tag}.js`,
  ])
  expect(entries).toEqual(expect.arrayContaining(expected))
})

it('every wire format that the core leaves out is an entry under ./parsers', () => {
  const known = graphOf(root, './dist/core.js')
  const expected = modulesOf('parse/formats')
    .map((name) => `./dist/parse/formats/${name}.js`)
    .filter((target) => !known.has(normalize(target)))
  const parsers = entries.filter(([entry]) => entry.startsWith('./parsers/'))
  expect(parsers.map(([, target]) => target).sort()).toEqual(expected.sort())
})

it('the entry of a parser is named after its file, in lower case', () => {
  const parsers = entries.filter(([entry]) => entry.startsWith('./parsers/'))
  // A list of parsers, not one.
  for (const [entry, target] of parsers.filter(([entry]) => entry !== './parsers/common')) {
    const file = target.replace(/^.*\/|\.js$/g, '')
    expect(entry.replace('./parsers/', '').replaceAll('-', '')).toBe(file.toLowerCase())
  }
})
