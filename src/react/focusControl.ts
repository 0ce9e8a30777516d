const FOCUSABLE =
  'input:not([type="hidden"]), select, textarea, button, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

/** Focuses a control, or the first one within a group, with its label in view. */
export function focusControl(control: HTMLElement): boolean {
  const target = control.matches(FOCUSABLE)
    ? control
    : control.querySelector<HTMLElement>(FOCUSABLE)
  if (target === null) return false
  target.focus()
  const [label] = (target as HTMLInputElement).labels ?? []
  label?.scrollIntoView?.({ block: 'nearest' })
  return target.ownerDocument.activeElement === target
}
