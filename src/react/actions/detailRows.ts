import { cleanText } from '../../present/cleanText.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/** A fact about a failure; `key` is that of its name among the interface texts. */
export type DetailRow = readonly [key: string, value: string]

/**
 * What support needs to find a failure, as far as it is known: code, request id and time (ISO 8601, UTC).
 * Nothing of the message, the cause or what was entered, which may be secret, but with `debug`.
 *
 * @param timed Whether with the time: what a server renders is to be without, since the browser's store has its own.
 */
export function detailRows(
  { error, lastAt, presentation }: PresentedError,
  debug = false,
  timed = true,
): readonly DetailRow[] {
  const rows: readonly (readonly [key: string, value: unknown])[] = [
    ['code', error.code],
    ['requestId', error.requestId],
    ['time', timed && new Date(lastAt).toISOString()],
    ['status', debug && error.status],
    ['rawMessage', debug && presentation.serverMessage?.text],
    ['cause', debug && causeText(error.cause)],
  ]
  return rows.flatMap(([key, value]) => (value ? [[key, cleanText(String(value))]] : []))
}

/** A cause may be anything, a thing that throws when it is looked at included. */
function causeText(cause: unknown): string | undefined {
  try {
    return cause instanceof Error ? String(cause) : JSON.stringify(cause)
  } catch {
    return undefined
  }
}
