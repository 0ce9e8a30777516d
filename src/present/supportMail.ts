import type { ActionLink } from '../model/Actions.js'

/**
 * A link for `contact-support`: a mail with the error's title as its subject, and code, request id and time in its body
 * (RFC 6068). `actions={{ 'contact-support': supportMail('help@example.com') }}`
 *
 * @param address One e-mail address.
 */
export function supportMail(address: string): ActionLink {
  return {
    href: ({ presentation, details }) =>
      `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encoded(presentation.title)}&body=${encoded(details)}`,
  }
}

/** Half a surrogate pair, which may come over the wire, would throw. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '').replaceAll('\n', '\r\n'))
}
