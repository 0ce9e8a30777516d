import type { BuiltInAction } from '../model/BuiltInAction.js'
import type { ActionDefinition } from '../model/Catalog.js'

/** Needs a handler or a link of the app's own. */
const app: ActionDefinition = { kind: 'app' }
/** Leads to the field. */
const focus: ActionDefinition = { kind: 'focus' }

/** What pressing each built-in action does. Every catalog has them. */
export const builtInActions: Readonly<Record<BuiltInAction, ActionDefinition>> = {
  retry: { kind: 'retry' },
  'wait-and-retry': { kind: 'wait' },
  'fix-field': focus,
  'choose-file': focus,
  'reduce-size': focus,
  'sign-in': app,
  'verify-identity': app,
  'request-access': app,
  'check-clock': app,
  'check-billing': app,
  'raise-quota': app,
  'change-region': app,
  refresh: { kind: 'reload' },
  'update-app': app,
  'contact-support': app,
  'copy-request-id': { kind: 'copy' },
  'read-docs': app,
  dismiss: { kind: 'dismiss' },
}
