import { cleanText } from '../../present/cleanText.js'
import type { ErrorContextValue } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** A fact about a failure; `key` is the interface text that names it. */
export type DetailRow = readonly [key: string, value: string]

/** Facts about a failure as text, one per line: to be copied, or sent to support. */
export function detailLines(
  rows: readonly DetailRow[],
  { text }: Pick<ErrorContextValue, 'text'>,
): string {
  return rows
    .map(([key, value]) => text('announceField', { severity: text(key), inline: value }))
    .join('\n')
}

/**
 * The facts by which support finds a failure: code, request id and time (ISO 8601, UTC). Only with `debug` the status
 * and the cause too, which may hold secrets or user input. The API's own message is part of the description then.
 *
 * @param timed With the time. A server's markup leaves it out: the browser's store has a time of its own.
 */
export function detailRows(
  { error, lastAt, alike = [] }: PresentedError,
  debug = false,
  timed = true,
): readonly DetailRow[] {
  const ids = [...alike, { error }].flatMap((one) => one.error.requestId ?? [])
  const rows: readonly (readonly [key: string, value: unknown])[] = [
    ['code', error.code],
    ['requestId', [...new Set(ids)].join(', ')],
    ['time', timed && new Date(lastAt).toISOString()],
    ['status', debug && error.status],
    ['cause', debug && causeText(error.cause)],
  ]
  return rows.flatMap(([key, value]) => (value ? [[key, cleanText(String(value))]] : []))
}

/** A cause may be anything, an object whose getters throw included. */
function causeText(cause: unknown): string | undefined {
  try {
    return cause instanceof Error ? String(cause) : JSON.stringify(cause)
  } catch {
    return undefined
  }
}
