import { canonicalPath } from '../parse/canonicalPath.js'

const CONTROL = 'input, select, textarea, button'

/**
 * The control that a field's element belongs to: itself, what it describes, what it holds, else the nearest
 * control of that name, in the same form.
 *
 * @param place The element that holds the field's error, or the control and its error together.
 * @param name The field's name, in any notation.
 */
export function controlOf(place: Element, name: string | undefined): HTMLElement | null {
  if (place.matches(CONTROL)) return place as HTMLElement
  const root = place.getRootNode() as Document | ShadowRoot
  const described = root.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(place.id)}"]`)
  if (described !== null || name === undefined) return described
  const path = canonicalPath(name)
  for (let at: Element | null = place; at; at = at.parentElement) {
    for (const control of at.querySelectorAll<HTMLElement>('[name]')) {
      if (canonicalPath(control.getAttribute('name') ?? '') === path) return control
    }
    if (at.localName === 'form') return null
  }
  return null
}
