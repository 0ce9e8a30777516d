import { asText, read } from './read.js'
import { isResponse } from './readBody.js'

/**
 * Whether a thrown value steers a router, so it is no failure. Next.js throws errors with a telling `digest`, React
 * Router a `Response` that redirects, and TanStack Router objects that are no errors, or such a response.
 */
export function isSteering(thrown: unknown): boolean {
  if (/^NEXT_(REDIRECT|NOT_FOUND|HTTP_ERROR_FALLBACK)\b/.test(asText(read(thrown, 'digest')))) {
    return true
  }
  if (isResponse(thrown)) return /^30[12378]$/.test(String(thrown.status))
  const says = (key: string) => read(thrown, key) === true
  // An app's own error class may have a getter `isNotFound`.
  return (says('isRedirect') || says('isNotFound')) && !(thrown instanceof Error)
}
