/**
 * Makes text from the wire fit to stand on a page: no control characters, no characters that turn
 * the direction of what follows (CVE-2021-42574), at most 500 characters.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
}
