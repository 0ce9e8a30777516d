const SUFFIX = '-error'

/** The id of the element that holds a field's error, so that an edit leads from the control to the field. */
export function errorIdOf(surfaceId: string): string {
  return surfaceId + SUFFIX
}

/** The surfaces whose error elements a control's `aria-describedby` names. */
export function surfacesDescribing(control: Element): readonly string[] {
  const ids = control.getAttribute('aria-describedby')?.split(/\s+/) ?? []
  return ids.filter((id) => id.endsWith(SUFFIX)).map((id) => id.slice(0, -SUFFIX.length))
}
