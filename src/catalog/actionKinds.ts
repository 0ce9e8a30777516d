import type { BuiltInAction } from '../model/BuiltInAction.js'
import type { ActionKind } from '../model/Presentation.js'

const kitActions = {
  retry: 'retry',
  'wait-and-retry': 'wait',
  'fix-field': 'focus',
  'choose-file': 'focus',
  'reduce-size': 'focus',
  refresh: 'reload',
  'copy-request-id': 'copy',
  dismiss: 'dismiss',
} as const

/** What pressing a built-in action does. */
export const actionKinds: Readonly<Record<string, ActionKind>> = kitActions

/** The other built-in actions, which need a handler of the app's own. */
export const appActions: Readonly<Record<Exclude<BuiltInAction, keyof typeof kitActions>, true>> = {
  'sign-in': true,
  'verify-identity': true,
  'request-access': true,
  'check-clock': true,
  'check-billing': true,
  'raise-quota': true,
  'change-region': true,
  'update-app': true,
  'contact-support': true,
  'read-docs': true,
}
