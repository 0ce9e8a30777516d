/** Joins a part's own class with the app's. */
export function classNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own
}
