import { DESCRIBED_BY, describe, describers, GROUP, isErrorId } from './describe.js'

const FOCUSABLE =
  ':is(input:not([type=hidden]), select, textarea, button, [contenteditable=true], [tabindex]:not([tabindex="-1"])):not(:disabled)'

const RADIO = '[type=radio], [role=radio]'

/**
 * Describes the control that {@link focusControl} focuses by the error of its group. Screen readers say little of a
 * group when focus comes into it. A control that has focus gets none: screen readers would say it at once.
 *
 * @returns That control: of a group's radio buttons the checked one, else the first.
 */
export function describeControl(control: HTMLElement): HTMLElement | undefined {
  const target = targetOf(control)
  if (target && !target.matches(':focus')) lendError(target, [control, target.closest(GROUP)])
  return target
}

/**
 * Focuses a control, or one within a group, with its label in view (WCAG 2.4.11). While it has focus, it bears the
 * description of its group's error itself.
 *
 * @returns Whether it has focus.
 */
export function focusControl(control: HTMLElement): boolean {
  const target = describeControl(control)
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

function targetOf(control: HTMLElement): HTMLElement | undefined {
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

/** Describes a control by the errors that describe others in its place, until it loses focus or they do. */
function lendError(target: HTMLElement, others: readonly (Element | null)[]): void {
  const bearers = others.flatMap((one) => (one && one !== target ? one : []))
  const own = describers(target)
  const errors = () => bearers.flatMap(describers).filter(isErrorId)
  const ids = [...new Set(errors())].filter((id) => !own.includes(id))
  if (!ids[0]) return
  const undo = describe(target, ids)
  const end = () => {
    observer.disconnect()
    target.removeEventListener('blur', end)
    undo()
  }
  const observer = new MutationObserver(() => {
    if (!ids.some((id) => errors().includes(id))) end()
  })
  for (const bearer of bearers) observer.observe(bearer, { attributeFilter: [DESCRIBED_BY] })
  target.addEventListener('blur', end)
}
