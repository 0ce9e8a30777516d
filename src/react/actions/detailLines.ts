import type { ErrorContextValue } from '../provider/ErrorContext.js'
import type { DetailRow } from './detailRows.js'

/** Facts about a failure as text, a line each: to be copied, or sent to support. */
export function detailLines(
  rows: readonly DetailRow[],
  { text }: Pick<ErrorContextValue, 'text'>,
): string {
  return rows.map(([key, value]) => `${text(key)}: ${value}`).join('\n')
}
