/** Decides whether focus may be moved; see {@link createFocusGuard}. */
export interface FocusGuard {
  mayMove(target: Element): boolean
  stop(): void
}

/** Controls in which a person types or chooses: focus isn't taken from them. */
const EDITABLE =
  'input:not([type="submit"], [type="button"], [type="reset"], [type="image"]), select, textarea, [contenteditable="true"]'

/**
 * Watches from where forms are submitted, so that focus is never taken from a person at work elsewhere
 * (WCAG 3.2.2): it may move where nothing or a button has it, or the very control from which the form was
 * submitted.
 */
export function createFocusGuard(document: Document): FocusGuard {
  let submittedFrom: Element | null = null
  const note = () => {
    submittedFrom = document.activeElement
  }
  document.addEventListener('submit', note, true)
  return {
    mayMove(target) {
      const { activeElement } = document
      if (activeElement === null || activeElement === target) return true
      return !activeElement.matches(EDITABLE) || activeElement === submittedFrom
    },
    stop() {
      document.removeEventListener('submit', note, true)
    },
  }
}
