import type { FieldViolation } from '../../model/ApiError.js'
import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, record, type Wire } from '../read.js'
import { transport } from '../transport.js'
import { violation } from '../violations/violation.js'

/** Codes of PostgreSQL, PostgREST, MySQL, SQLite, Prisma and MongoDB. `A0400` and its like are codes of Java servers. */
const CODE =
  /^(?:E1100[01]|(?![A-E]\d)(?=.*\d)[\dA-Z]{5}|PGRST\w{1,4}|ER_[A-Z_]{3,60}|SQLITE_[A-Z_]{3,60}|P\d{4})$/

/** Where messages name columns. */
const NAMED = [
  /^Key \(([^()]{1,200})\)=/,
  /null value in column "([^"]{1,100})"/,
  /^Column '([^']{1,100})' (?:cannot|can't) be null/,
  /^Field '([^']{1,100})' doesn't have a default/,
  /(?:too long for|out of range value for|incorrect \w+ value.* for) column '([^']{1,100})'/i,
  /constraint failed: ([\w., ]{1,200})/,
  /^Could not find the '([^']{1,100})' column/,
  /column "?([\w.]{1,100})"? does not exist/,
]

/** Names of constraints hold the column between the table and their kind. */
const CONSTRAINT =
  /(?:relation "(\w{1,100})" violates \w+ constraint|unique constraint|foreign key constraint|check constraint|for key) ["'](?:\w+\.)?(\w{1,100})["']/

/**
 * Recognizes errors of Supabase, PostgREST and databases: `{code: '23505', message, details, hint}`, also as a result
 * that resolved with `error`, `status` and `data: null`. The code is the database's; MongoDB's is a number with
 * `keyPattern` beside it (`E11000`). The columns in the message are the fields. Errors of Supabase's Storage have a
 * status of their own.
 */
export function postgrest(value: unknown, context: ParseContext): ParsedError | null {
  const outer = record(value)
  const { status } = outer
  // supabase-js resolves with its errors. Without an answer the status is 0.
  const isResult =
    typeof status === 'number' &&
    (status === 0 || status > 399) &&
    outer.data === null &&
    Object(outer.error) === outer.error
  const error = isResult ? record(outer.error) : outer
  if (context.from !== 'thrown' && !isResult) return null
  const { keyPattern } = error
  const code = asText(keyPattern ? `E${error.code}` : error.code).slice(0, 100)
  const message = asText(error.message)
  // Without a code and with a status of 400, where nobody is signed in.
  if (error.name === 'AuthSessionMissingError') return { code: 'session_not_found', message }
  const stored = !code && message && typeof error.statusCode === 'string' && storage(error)
  if (stored) return stored
  if (!CODE.test(code)) return isResult ? result(error, status) : null
  // Prisma's error in JSON has no message.
  if (!message && !error.clientVersion && !keyPattern) return null
  return {
    code,
    message,
    fields: columnsOf(error, code),
    ...(isResult && status > 0 && { status }),
  }
}

/**
 * Supabase's Storage answers `{statusCode: '404', error: 'not_found', message}` with HTTP 400. Its client's error has the
 * status alone.
 */
function storage({ statusCode, error, message, name }: Wire): ParsedError | null {
  const status = Number(statusCode)
  const code = asText(error)
  if (!(status > 399 && status < 600) || !(code || name === 'StorageApiError')) return null
  return {
    ...(/^\w{1,60}$/.test(code) ? { code } : { code: `Http.${status}`, origin: 'http' }),
    message: asText(message),
    status,
  }
}

/** A result whose error has a code of another kind, or none: no answer came, or a gateway gave it. */
function result(error: Wire, status: number): ParsedError {
  const message = asText(error.message)
  // The client writes the name of what fetch threw into the message: "TimeoutError: …".
  const [name = '', ...rest] = message.split(': ')
  const thrown = rest[0] ? { name, message: rest.join(': ') } : error
  const lost = transport([[message], [thrown]], { from: 'thrown', ...(status && { status }) })
  // Two digits are the number of a DOMException.
  const code = asText(error.code).replace(/^\d\d$/, '')
  return {
    code: code || lost?.code || 'Unknown',
    origin: code ? 'api' : (lost?.origin ?? 'client'),
    message,
    ...(status && { status }),
  }
}

function columnsOf(error: Wire, code: string): readonly FieldViolation[] {
  const message = asText(error.message)
  const texts = [asText(error.details), asText(error.detail), message].map((it) =>
    it.slice(0, 1000),
  )
  const meta = record(error.meta)
  // Prisma's drivers name the columns deep within, and some databases the constraint alone.
  const { constraint } = record(record(meta.driverAdapterError).cause)
  const given = meta.target ?? record(constraint).fields
  const isName = /_(?:key|unique|idx)$/.test(asText(given))
  const keys = error.keyPattern && Object.keys(record(error.keyPattern))
  const target = isName
    ? fromConstraint([], { constraint: given })
    : (keys ?? given ?? meta.field_name ?? meta.column_name ?? error.column)
  const named = (Array.isArray(target) ? target.slice(0, 20) : [target]).filter((it) => asText(it))
  const quoted = NAMED.flatMap((pattern) => texts.map((it) => pattern.exec(it)?.[1])).find(Boolean)
  const columns = named.length
    ? named.map(asText)
    : (quoted?.split(/, ?/) ?? [fromConstraint(texts, error)])
  return columns.flatMap((column) =>
    violation(keys ? column : column.replace(/^["`]|["`]$|^\w+\.(?=\w+$)/g, ''), message, code),
  )
}

/** `users_email_key` is a constraint on the column `email` of the table `users`. */
function fromConstraint(texts: readonly string[], error: Wire): string {
  const match = texts.map((it) => CONSTRAINT.exec(it)).find(Boolean)
  const name = asText(error.constraint).slice(0, 200) || (match?.[2] ?? '')
  const table =
    asText(error.table).slice(0, 200) || match?.[1] || /^[a-z\d]+(?=_)/i.exec(name)?.[0] || ''
  const own = name.startsWith(`${table}_`) ? name.slice(table.length + 1) : name
  const column = /^(\w+?)_(?:key|unique|uniq|idx|index|check|fkey|foreign|not_null)$/i.exec(
    own,
  )?.[1]
  return (
    column ??
    (name && own === name && /^for key/.test(match?.[0] ?? '') && name !== 'PRIMARY' ? name : '')
  )
}
