/** The words that a story expects: in English alone. In another locale of the toolbar the story still runs. */
export function inEnglish(
  text: string,
  globals: Readonly<Record<string, unknown>>,
): string | RegExp {
  return globals.locale === 'en' ? text : /./
}
