/** The part's own class, with the app's beside it. */
export function classNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own
}
