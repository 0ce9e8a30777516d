import pkg from '../../package.json' with { type: 'json' }
import {
  type ApiError,
  createErrorStore,
  type Entry,
  type ParsedError,
  type Parser,
  parseApiError,
} from '../../src/index.js'
import { allCodes } from './shippedCatalogs.js'

/** How the kit reads a value. */
export interface Explanation {
  /** What the text was taken for. */
  readonly taken: 'JSON' | 'text' | 'HTTP status'
  /** The format that recognized the error. */
  readonly format: string
  /** The parser of that format, where an app adds it: its entry point and its name. */
  readonly parser: OptIn | undefined
  readonly error: ApiError
  /** The error as a store keeps it: with its policy and surface. */
  readonly entry: Entry
}

interface OptIn {
  readonly entry: string
  readonly name: string
  readonly parser: Parser
}

const modules = import.meta.glob<Record<string, unknown>>('../../src/parse/formats/*.ts', {
  eager: true,
})

/** Formats that take less for theirs come before those that take more. */
const LAST = ['./parsers/json-api', './parsers/graphql', './parsers/stripe']

/** The parsers that an app opts in. */
const optIn: readonly OptIn[] = Object.entries(pkg.exports)
  .sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b))
  .flatMap(([entry, target]) => {
    const file = /^\.\/dist\/(parse\/formats\/(\w+))\.js$/.exec(String(target))
    const [, path, name = ''] = file ?? []
    const parser = modules[`../../src/${path}.ts`]?.[name]
    if (typeof parser !== 'function') return []
    return [{ entry: entry.replace('./', ''), name, parser: parser as Parser }]
  })

/**
 * Parses what a person pasted, and notes how it was recognized.
 *
 * @param text JSON, a text such as a log line, or the three digits of an HTTP status; JSON also below a line with the
 *   status (`HTTP 422`).
 * @param told The HTTP status, where a person has told it beside the text.
 * @returns Null if the kit takes it for data.
 */
export function explainInput(text: string, told = ''): Explanation | null {
  const [, line = told, body = ''] =
    /^(?:HTTP\S* )?([1-5]\d\d)\b[^{[]*([{[][\s\S]*)?$/.exec(text.trim()) ?? []
  const input = body || text.trim()
  const json = jsonOf(input)
  const status =
    /^[1-5]\d\d$/.test(line) && (json !== undefined || !body || told)
      ? { status: Number(line) }
      : undefined
  const value = status ? { ...status, data: json } : (json ?? text.trim())
  let added: OptIn | undefined
  const parsers = optIn.map(
    (one): Parser =>
      (part, context) => {
        const found = one.parser(part, context)
        if (isError(found)) added ??= one
        return found
      },
  )
  const error = parseApiError(value, { parsers })
  const entry = error && createErrorStore({ catalog: allCodes }).report(error)
  // JSON that no format knows is data, if the call resolved with HTTP 200.
  const data = json !== undefined && error?.code === 'Unknown'
  if (!error || !entry || data) return null
  return {
    taken: json !== undefined ? 'JSON' : status ? 'HTTP status' : 'text',
    format: added ? `${added.entry}, which an app adds to its parsers` : builtIn(error),
    parser: added,
    error,
    entry,
  }
}

function builtIn({ origin, code }: ApiError): string {
  if (origin === 'http') return 'an HTTP status without a code'
  if (origin !== 'api') {
    return code === 'Unknown' ? 'nothing that the kit knows' : 'a call without an answer'
  }
  return 'a format that is built in'
}

function isError(found: ReturnType<Parser>): found is ParsedError {
  return found !== null && found !== 'success' && found.code !== ''
}

function jsonOf(text: string): unknown {
  if (!/^[[{"]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
