/**
 * Makes text from the wire fit to stand on a page: no control characters, none that turn the direction
 * of what follows (CVE-2021-42574), no line breaks, and at most 500 characters.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, 500)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
}
