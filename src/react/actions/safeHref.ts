/**
 * Checks an address for a link: same-origin, http, https, mailto, tel or sms. It is judged as the browser reads it:
 * whitespace and control characters don't hide a scheme (the WHATWG URL parser drops them).
 *
 * @param href What the app gave.
 * @returns The address as given; undefined for any other, and for what is no string.
 */
export function safeHref(href: unknown): string | undefined {
  try {
    const { protocol } = new URL(href as string, 'https://same-origin.invalid')
    return typeof href === 'string' && /^(https?|mailto|tel|sms):$/.test(protocol)
      ? href
      : undefined
  } catch {
    return undefined
  }
}
