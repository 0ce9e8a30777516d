import { canonicalPath } from '../../parse/violations/canonicalPath.js'
import { isVisible } from '../isRendered.js'

const CONTROL = 'input, select, textarea, button'

const NAMED = '[name]:not([name=""])'

/** Signs of a name that isn't canonical. */
const NOTATION = /[[/#$]|^\.|\.$/

/** Controls that stand for a hidden one, in a rich select. */
const WIDGET = '[role=combobox], [role=listbox], [role=radiogroup], [aria-haspopup]'

/**
 * Finds a field's control: the element itself, else the nearest control of the field's name, or described by the
 * element, within the same form; at last any element that it describes. Of several of a name it is one that a person
 * can see and use; for the hidden input of a rich select it is the widget beside it.
 *
 * @param place The element that holds the field's error, or its control and error together.
 * @param name The field's name, in any notation.
 */
export function controlOf(place: Element, name = ''): HTMLElement | null {
  if (place.matches(CONTROL)) return place as HTMLElement
  const path = canonicalPath(name)
  const described = `[aria-describedby~="${CSS.escape(place.id)}"]`
  let hidden: HTMLElement | undefined
  for (let at: Element | null = place; at; at = at.parentElement) {
    const named = namedIn(at, path)
    const found = named.find(isUsable) ?? at.querySelector<HTMLElement>(described)
    if (found) return found
    hidden ??= named[0]
    if (at.localName === 'form') break
  }
  if (hidden) return widgetBeside(hidden) ?? hidden
  return (place.getRootNode() as ParentNode).querySelector(described)
}

function namedIn(area: Element, path: string): readonly HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(NAMED)].filter((control) => {
    const own = control.getAttribute('name') ?? ''
    // Compared as written first: hundreds of names for each field take long to make canonical.
    return own === path || (NOTATION.test(own) && canonicalPath(own) === path)
  })
}

/** Whether a person can see a control and use it. */
export function isUsable(control: Element): boolean {
  return (
    !control.matches(':disabled, [type=hidden]') &&
    control.closest('[inert], [aria-hidden=true]') === null &&
    isVisible(control)
  )
}

/** The widget nearest to a hidden control, where no other control has a name. */
function widgetBeside(control: Element): HTMLElement | undefined {
  for (
    let at = control.parentElement;
    at && !at.querySelectorAll(NAMED)[1];
    at = at.parentElement
  ) {
    const widget = [...at.querySelectorAll<HTMLElement>(WIDGET)].find(isUsable)
    if (widget) return widget
  }
  return undefined
}
