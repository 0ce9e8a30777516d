import { targetOf } from '../focus/focusControl.js'
import { DESCRIBED_BY, describe, describers, GROUP, isErrorId } from './describe.js'

/**
 * Describes the control that `focusControl` focuses by the error of its group, while it has focus. Screen readers say little of a
 * group when focus comes into it. A control that has focus gets none: screen readers would say it at once.
 */
export function describeControl(control: HTMLElement): void {
  const target = targetOf(control)
  if (target && !target.matches(':focus')) lendError(target, [control, target.closest(GROUP)])
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
