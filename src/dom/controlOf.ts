import { canonicalPath } from '../parse/canonicalPath.js'

const CONTROL = 'input, select, textarea, button'

/** Signs of a name that isn't canonical. */
const NOTATION = /[[/#$]|^\.|\.$/

/**
 * Finds a field's control: the element itself, else the nearest control of the field's name, or described by the
 * element, within the same form; at last any element that it describes.
 *
 * @param place The element that holds the field's error, or its control and error together.
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

/** Not the hidden inputs that a library keeps for the form's data, behind a control of its own. */
function namedIn(area: Element, path: string): HTMLElement | null {
  for (const control of area.querySelectorAll<HTMLElement>(
    '[name]:not([name=""], [type=hidden])',
  )) {
    const own = control.getAttribute('name') ?? ''
    // Compared as written first: hundreds of names for each field take long to make canonical.
    if (own !== path && (!NOTATION.test(own) || canonicalPath(own) !== path)) continue
    if (control.closest('[aria-hidden=true]') === null) return control
  }
  return null
}
