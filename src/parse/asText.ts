/** The value where it is text, else `''`. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
