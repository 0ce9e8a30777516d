import { showClear } from './showClear.js'

const FOCUSABLE =
  ':is(input:not([type=hidden]), select, textarea, button, [contenteditable=true], [tabindex]:not([tabindex="-1"])):not(:disabled)'

/** Focuses a control, or the first one within a group, with its label in view (WCAG 2.4.11). */
export function focusControl(control: HTMLElement): boolean {
  const target = control.matches(FOCUSABLE)
    ? control
    : control.querySelector<HTMLElement>(FOCUSABLE)
  if (!target) return false
  target.focus({ preventScroll: true })
  showClear(target)
  const [label] = (target as HTMLInputElement).labels ?? []
  const legend = control === target ? null : control.querySelector('legend')
  showClear(legend ?? label ?? target)
  return (target.getRootNode() as Document | ShadowRoot).activeElement === target
}
