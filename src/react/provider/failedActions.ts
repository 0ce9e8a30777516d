import type { Entry } from '../../model/Entry.js'
import type { ErrorContextValue } from './ErrorContext.js'

/** How many labels a line has. */
const NAMED = 5

/**
 * The line that says which actions failed, of entries that are shown as one: "3 actions failed: Save Rosa, Save Ben".
 * Empty for a single entry without a label.
 */
export function failedActions(
  entries: readonly Entry[],
  { text, config }: Pick<ErrorContextValue, 'text' | 'config'>,
): string {
  const labels = [...new Set(entries.flatMap(({ label }) => label ?? []))]
  const { length: count } = entries
  if (count < 2 && !labels[0]) return ''
  const severity = text('failed', { count })
  if (!labels[0]) return severity
  const list = new Intl.ListFormat(config.locale, { style: 'narrow' }).format(
    labels.slice(0, NAMED),
  )
  return text('announceField', { severity, inline: labels[NAMED] ? `${list} …` : list })
}
