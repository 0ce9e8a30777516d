import type { ShownError } from './useShownErrors.js'

/** The data attributes of every box, for styles and tests. */
export function boxProps({ presentation, pending }: ShownError) {
  const { severity, fault, code } = presentation
  return {
    'data-severity': severity,
    'data-fault': fault,
    'data-code': code,
    'data-pending': pending ? '' : undefined,
  }
}
