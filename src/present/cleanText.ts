/**
 * Makes text from the wire safe to show: at most 500 characters, no line breaks, no control characters, and none that
 * turns the direction of the text after it (CVE-2021-42574).
 */
export function cleanText(text: string): string {
  return text
    .slice(0, 500)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
}
