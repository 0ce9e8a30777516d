export const DESCRIBED_BY = 'aria-describedby'

/** The ids of what describes an element. */
export function describers(element: Element): readonly string[] {
  return element.getAttribute(DESCRIBED_BY)?.match(/\S+/g) ?? []
}
