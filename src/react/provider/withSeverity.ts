import type { Severity } from '../../model/Policy.js'
import type { ErrorContextValue } from './ErrorContext.js'
import { severityKeys } from './severityKeys.js'

/**
 * A sentence after its severity, with the colon of the locale: "Error: …", "Erreur : …", "错误：…".
 *
 * @param sentence Empty for the severity and its colon alone.
 */
export function withSeverity(
  { text }: Pick<ErrorContextValue, 'text'>,
  severity: Severity,
  sentence = '',
): string {
  const words = text('announceField', { severity: text(severityKeys[severity]), inline: sentence })
  return words.trim()
}
