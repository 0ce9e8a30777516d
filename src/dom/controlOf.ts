import { canonicalPath } from '../parse/canonicalPath.js'

const CONTROL = 'input, select, textarea, button'

/** What a name that isn't canonical has. */
const NOTATION = /[[/#$]|^\.|\.$/

/**
 * The control that a field's element belongs to: itself, else the nearest one of that name or described by it,
 * within the same form; at last whatever it describes.
 *
 * @param place The element that holds the field's error, or the control and its error together.
 * @param name The field's name, in any notation.
 */
export function controlOf(place: Element, name = ''): HTMLElement | null {
  if (place.matches(CONTROL)) return place as HTMLElement
  const path = canonicalPath(name)
  const described = `[aria-describedby~="${CSS.escape(place.id)}"]`
  for (let at: Element | null = place; at; at = at.parentElement) {
    const found = namedIn(at, path) ?? at.querySelector<HTMLElement>(described)
    if (found !== null) return found
    if (at.localName === 'form') break
  }
  return (place.getRootNode() as ParentNode).querySelector(described)
}

/** Not what a library keeps for the form's data alone, hidden behind a control of its own. */
function namedIn(area: Element, path: string): HTMLElement | null {
  for (const control of area.querySelectorAll<HTMLElement>(
    '[name]:not([name=""], [type=hidden])',
  )) {
    const own = control.getAttribute('name') ?? ''
    // As it is written first: to spell hundreds of names anew for each field takes long.
    if (own !== path && (!NOTATION.test(own) || canonicalPath(own) !== path)) continue
    if (control.closest('[aria-hidden=true]') === null) return control
  }
  return null
}
