/**
 * An address that may become a link: http, https, mailto, or same-origin.
 *
 * @returns The address as given, or undefined where it may not.
 */
export function safeHref(href: string): string | undefined {
  try {
    const { protocol } = new URL(href, 'https://same-origin.invalid')
    return /^(https?|mailto):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
