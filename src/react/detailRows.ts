import type { PresentedError } from './useTrackedApi.js'

/** A fact about a failure; `key` is that of its name among the interface texts. */
export type DetailRow = readonly [key: string, value: string]

/**
 * What support needs to find a failure, as far as it is known: code, request id and time (ISO 8601, UTC).
 * Nothing of the message, the cause or what was entered, which may be secret.
 */
export function detailRows({ error, lastAt }: PresentedError): readonly DetailRow[] {
  const rows: readonly DetailRow[] = [
    ['code', error.code],
    ['requestId', error.requestId ?? ''],
    ['time', new Date(lastAt).toISOString()],
  ]
  return rows.filter(([, value]) => value !== '')
}
