export const DESCRIBED_BY = 'aria-describedby'

/** An element that groups controls, and may be described in place of them. */
export const GROUP = 'fieldset, [role=radiogroup], [role=group]'

/** Elements on which ARIA 1.2 doesn't allow `aria-invalid`. */
const NEVER_INVALID =
  'fieldset:not([role=radiogroup]), [role=group], [type=radio], [role=radio], button:not([role])'

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
  set(control, DESCRIBED_BY, [...added, ...known].join(' '))
  if (!control.matches(NEVER_INVALID)) set(control, 'aria-invalid', 'true')
  return () => {
    const left = describers(control).filter((id) => !added.includes(id))
    set(control, DESCRIBED_BY, left.join(' '))
    set(control, 'aria-invalid', invalid)
  }
}

function set(element: Element, attribute: string, value: string | null): void {
  if (value) element.setAttribute(attribute, value)
  else element.removeAttribute(attribute)
}
