const SUFFIX = '-error'

/** The id of the element that holds a field's error. */
export function errorIdOf(surfaceId: string): string {
  return `${surfaceId}${SUFFIX}`
}

export function isErrorId(id: string): boolean {
  return id.endsWith(SUFFIX)
}
