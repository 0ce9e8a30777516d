export const DESCRIBED_BY = 'aria-describedby'

/** An element that groups controls, and may be described in place of them. */
export const GROUP = 'fieldset, [role=radiogroup], [role=group]'

/** Elements on which ARIA 1.2 doesn't allow `aria-invalid`. */
const NEVER_INVALID =
  'fieldset:not([role=radiogroup]), [role=group], [type=radio], [role=radio], button:not([role])'

const SUFFIX = '-error'

/** The id of the element that holds a field's error. */
export function errorIdOf(surfaceId: string): string {
  return surfaceId + SUFFIX
}

export function isErrorId(id: string): boolean {
  return id.endsWith(SUFFIX)
}

/** The ids of the elements that describe an element. */
export function describers(element: Element): readonly string[] {
  return element.getAttribute(DESCRIBED_BY)?.match(/\S+/g) ?? []
}

/**
 * Marks a control as invalid and described by an error, which comes before its hints.
 *
 * @returns Takes away what was added, and nothing that was set since.
 */
export function describe(control: Element, ids: readonly string[]): () => void {
  const known = describers(control)
  const added = ids.filter((id) => !known.includes(id))
  const invalid = control.getAttribute('aria-invalid')
  const set = (described: readonly string[], value: string | null) => {
    for (const [name, text] of [
      [DESCRIBED_BY, described.join(' ')],
      ['aria-invalid', value],
    ] as const) {
      if (text) control.setAttribute(name, text)
      else control.removeAttribute(name)
    }
  }
  set([...added, ...known], control.matches(NEVER_INVALID) ? invalid : 'true')
  return () =>
    set(
      describers(control).filter((id) => !added.includes(id)),
      invalid,
    )
}
