const FOCUSABLE =
  ':is(input:not([type=hidden]), select, textarea, button, [contenteditable=true], [tabindex]:not([tabindex="-1"])):not(:disabled)'

const RADIO = '[type=radio], [role=radio]'

/**
 * Focuses a control, or one within a group, with its label in view (WCAG 2.4.11).
 *
 * @param describeControl Called before: describes it by its group's error, where the page has parts that show some.
 * @returns Whether it has focus.
 */
export function focusControl(
  control: HTMLElement,
  describeControl?: (control: HTMLElement) => void,
): boolean {
  describeControl?.(control)
  const target = targetOf(control)
  if (!target) return false
  target.focus({ preventScroll: true })
  showClear(target)
  const [label] = (target as HTMLInputElement).labels ?? []
  const legend = control === target ? null : control.querySelector('legend')
  showClear(legend ?? label ?? target)
  return (target.getRootNode() as Document | ShadowRoot).activeElement === target
}

/**
 * Scrolls an element into view, unless it is there and nothing covers it: to the middle, where no sticky header or
 * footer reaches.
 */
export function showClear(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  // The first line, which a person looks for.
  const y = top + Math.min(height / 2, 8)
  const hit = element.ownerDocument.elementFromPoint?.(left + width / 2, y)
  if (!hit || !(element.contains(hit) || hit.contains(element))) {
    element.scrollIntoView?.({ block: 'center' })
  }
}

/** What is focused for a control: of a group's radio buttons the checked one, else the first. */
export function targetOf(control: HTMLElement): HTMLElement | undefined {
  const choices = choicesOf(control).filter((one) => one.matches(FOCUSABLE))
  const [first] = choices
  return first?.matches(RADIO)
    ? (choices.find((one) => one.matches(':checked, [aria-checked=true]')) ?? first)
    : first
}

/** The radio buttons of a radio button's name; the control itself; or else all that is in it. */
function choicesOf(control: HTMLElement): readonly HTMLElement[] {
  const { name, form } = control as HTMLInputElement
  if (!name || !control.matches('[type=radio]')) {
    return control.matches(FOCUSABLE) ? [control] : [...control.querySelectorAll<HTMLElement>('*')]
  }
  const root = control.getRootNode() as ParentNode
  const named = root.querySelectorAll<HTMLInputElement>(`[type=radio][name="${CSS.escape(name)}"]`)
  return [...named].filter((one) => one.form === form)
}
