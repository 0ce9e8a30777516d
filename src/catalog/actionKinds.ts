import type { ActionKind } from '../model/Presentation.js'

/** What pressing a built-in action does; those not listed need a handler of the app's own. */
export const actionKinds: Readonly<Record<string, ActionKind>> = {
  retry: 'retry',
  'wait-and-retry': 'wait',
  'fix-field': 'focus',
  'choose-file': 'focus',
  'reduce-size': 'focus',
  refresh: 'reload',
  'copy-request-id': 'copy',
  dismiss: 'dismiss',
}
