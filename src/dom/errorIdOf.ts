/** The id of the element that holds a field's error, so that an edit leads from the control to the field. */
export function errorIdOf(surfaceId: string): string {
  return `${surfaceId}-error`
}
