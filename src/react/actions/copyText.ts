import type { ErrorContextValue } from '../provider/ErrorContext.js'

/**
 * Copies a text and announces whether that worked: a page may have no clipboard, or no permission to use it.
 *
 * @returns The key of the interface text announced.
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
