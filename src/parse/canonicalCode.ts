/** The names of the canonical codes, in the order of their numbers from 1 (google/rpc/code.proto). */
const NAMES =
  'CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED'.split(
    ' ',
  )

/**
 * Returns the one name of a canonical RPC code: of its number (16), or of its name in any spelling (`unauthenticated`,
 * `permission-denied`, `NotFound`, `canceled`). Undefined for any other value.
 */
export function canonicalCode(code: unknown): string | undefined {
  if (typeof code === 'number') return NAMES[code - 1]
  if (typeof code !== 'string' || code.length > 30) return undefined
  const name = code
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .replace(/-/g, '_')
    .toUpperCase()
    .replace(/^CANCELED$/, 'CANCELLED')
  return NAMES.includes(name) ? name : undefined
}
