/**
 * An address that may become a link: http, https, mailto, or same-origin. Judged as the browser will read it:
 * blanks and control characters within a scheme don't hide it (the WHATWG URL parser drops them).
 *
 * @param href What the app gave; anything but a string is none.
 * @returns The address as given, or undefined where it may not.
 */
export function safeHref(href: unknown): string | undefined {
  try {
    const { protocol } = new URL(href as string, 'https://same-origin.invalid')
    return typeof href === 'string' && /^(https?|mailto):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
