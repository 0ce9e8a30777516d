import type { ErrorContextValue } from '../provider/ErrorContext.js'

/**
 * Copies, and says whether that went well: a page may have no clipboard, or not be allowed to use it.
 *
 * @returns The key of the interface text that says so.
 */
export async function copyText(
  words: string,
  { announce, text }: ErrorContextValue,
): Promise<'copied' | 'copyFailed'> {
  let outcome: 'copied' | 'copyFailed' = 'copied'
  try {
    await navigator.clipboard.writeText(words)
  } catch {
    outcome = 'copyFailed'
  }
  announce(text(outcome), 'polite')
  return outcome
}
