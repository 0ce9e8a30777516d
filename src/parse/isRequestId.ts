/**
 * Whether a value is a request id: text, not empty, and not the `None` that SDKs print for none.
 */
export function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'None' && value.length < 200
}
