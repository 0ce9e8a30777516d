/**
 * Ends a text like a sentence of the locale, where it has no such end yet. Thai has none.
 *
 * @param text A field's sentence, which stands as a description.
 */
export function fullStop(text: string, locale: string): string {
  if (!text || /[.!?…。！？]$/.test(text) || locale.startsWith('th')) return text
  return text + (/^(zh|ja)/.test(locale) ? '。' : '.')
}
