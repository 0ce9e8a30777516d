import { asText, read } from './read.js'
import { isResponse } from './readBody.js'

/**
 * Whether a thrown value steers a router, so it is no failure. Next.js throws errors with a telling `digest`, React
 * Router a `Response` that redirects, and TanStack Router objects that are no errors, or such a response.
 */
export function isSteering(thrown: unknown): boolean {
  if (/^NEXT_/.test(asText(read(thrown, 'digest')))) return true
  if (isResponse(thrown)) return /^30[12378]$/.test(`${thrown.status}`)
  // An app's own error class may have a getter `isNotFound`.
  return (
    ['isRedirect', 'isNotFound'].some((key) => read(thrown, key) === true) &&
    !(thrown instanceof Error)
  )
}
