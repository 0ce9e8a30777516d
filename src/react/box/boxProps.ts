import type { ShownError } from './useShownErrors.js'

/** How an entry stands, for styles and for tests: what every box of one bears. */
export function boxProps({ presentation, pending }: ShownError) {
  const { severity, fault, code } = presentation
  return {
    'data-severity': severity,
    'data-fault': fault,
    'data-code': code,
    'data-pending': pending ? '' : undefined,
  }
}
