import { DESCRIBED_BY, describe, describers, GROUP } from './describe.js'
import { isErrorId } from './errorIdOf.js'
import { showClear } from './showClear.js'

const FOCUSABLE =
  ':is(input:not([type=hidden]), select, textarea, button, [contenteditable=true], [tabindex]:not([tabindex="-1"])):not(:disabled)'

const RADIO = '[type=radio], [role=radio]'

/**
 * Focuses a control, or one within a group, with its label in view (WCAG 2.4.11): of radio buttons the checked one,
 * else the first.
 *
 * Screen readers say little of a group when focus comes into it. While the control has focus, it bears the
 * description of its group's error itself.
 *
 * @returns Whether it has focus.
 */
export function focusControl(control: HTMLElement): boolean {
  const target = targetOf(control)
  if (!target) return false
  lendError(target, [control, target.closest(GROUP)])
  target.focus({ preventScroll: true })
  showClear(target)
  const [label] = (target as HTMLInputElement).labels ?? []
  const legend = control === target ? null : control.querySelector('legend')
  showClear(legend ?? label ?? target)
  return (target.getRootNode() as Document | ShadowRoot).activeElement === target
}

function targetOf(control: HTMLElement): HTMLElement | undefined {
  const choices = choicesOf(control).filter((one) => one.matches(FOCUSABLE))
  const [first] = choices
  if (!first?.matches(RADIO)) return first
  return choices.find((one) => one.matches(':checked, [aria-checked=true]')) ?? first
}

/** The radio buttons of a radio button's name; the control itself; or else all that is in it. */
function choicesOf(control: HTMLElement): readonly HTMLElement[] {
  const { name, form } = control as HTMLInputElement
  if (control.matches('[type=radio]') && name) {
    const root = control.getRootNode() as ParentNode
    const named = root.querySelectorAll<HTMLInputElement>(
      `[type=radio][name="${CSS.escape(name)}"]`,
    )
    return [...named].filter((one) => one.form === form)
  }
  return control.matches(FOCUSABLE)
    ? [control]
    : [...control.querySelectorAll<HTMLElement>(FOCUSABLE)]
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
