import type { Code } from './useCodes.js'

/** The answer of an API that fails with a code. */
export function envelopeText(code: string): string {
  const RequestId = 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6'
  const answer = { Response: { Error: { Code: code, Message: '…' }, RequestId } }
  return JSON.stringify(answer, null, 2)
}

/** What happens on the wire when a code arises. */
export function wireText({ code, from }: Code): string {
  if (from.entry !== null) return `HTTP 200\n${envelopeText(code)}`
  const status = /^Http\.(\d+)$/.exec(code)?.[1]
  if (status !== undefined) return `HTTP ${status}, without a code that the kit knows`
  return 'No answer with a code: this code arises in the app itself.'
}

/** The lines that produce a code in an app. */
export function produceText({ code, from }: Code): string {
  if (from.entry === null) {
    return `const { report } = useApiError()\nreport({ origin: 'client', code: '${code}', message: '', fields: [] })`
  }
  return `import { envelopeOf } from 'react-api-error/testing'\nconst { report } = useApiError()\nreport(envelopeOf('${code}'))`
}

/** The lines that change how a code is treated, and its words. */
export function overrideText({ code, from, surface, title }: Code): string {
  const parent = from.entry === null ? [] : [`  extends: [${from.name}],`]
  return [
    'const catalog = defineCatalog({',
    ...parent,
    `  override: { '${code}': { surface: '${surface}', words: { title: ${quoted(title)} } } },`,
    '})',
  ].join('\n')
}

/** A string of TypeScript. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
}
