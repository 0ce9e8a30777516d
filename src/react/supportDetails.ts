import { cleanText } from '../pipeline/cleanText.js'
import { detailRows } from './detailRows.js'
import type { ErrorContextValue } from './ErrorContext.js'
import type { PresentedError } from './useTrackedApi.js'

/**
 * What support needs to find a failure: code, request id and time (ISO 8601, UTC), a line each. Nothing of the
 * message, the cause or what was entered, which may be secret.
 */
export function supportDetails(
  error: PresentedError,
  { text }: Pick<ErrorContextValue, 'text'>,
): string {
  return detailRows(error)
    .map(([key, value]) => `${text(key)}: ${cleanText(value)}`)
    .join('\n')
}
