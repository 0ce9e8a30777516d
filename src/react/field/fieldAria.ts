/** What a control needs to be heard together with its error. */
export interface FieldAria {
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/**
 * The ARIA attributes of a control (WCAG 1.3.1, 3.3.1; technique ARIA21): the error comes first, since it is
 * what is new; the hints stay.
 */
export function fieldAria(
  errorIds: readonly string[],
  /** Ids of hints, separated by spaces. */
  describedBy: string | undefined,
): FieldAria {
  const ids = [...new Set([...errorIds, ...(describedBy?.match(/\S+/g) ?? [])])]
  return {
    ...(errorIds[0] && { 'aria-invalid': true }),
    ...(ids[0] && { 'aria-describedby': ids.join(' ') }),
  }
}
