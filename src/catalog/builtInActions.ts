/** The built-in actions of another kind than `app`. */
export const kitActions = {
  retry: 'retry',
  'wait-and-retry': 'wait',
  'fix-field': 'focus',
  'choose-file': 'focus',
  'reduce-size': 'focus',
  // No default: the kit can't know what a page that is loaded anew would lose.
  refresh: 'reload',
  'copy-request-id': 'copy',
  dismiss: 'dismiss',
} as const

/**
 * The kinds of the actions that the kit knows: what pressing one does. An app's own action of a kind is handled as the
 * kit's are. A new one is a row here, and its words in each locale.
 */
// A call that bundlers know to be pure: they keep a plain object with a spread, although the core has no use for it.
export const builtInActions = /* @__PURE__ */ (() => {
  return {
    ...kitActions,
    'cancel-retry': 'cancel',
    'check-clock': 'app',
    'request-access': 'app',
    'check-billing': 'app',
    'raise-quota': 'app',
    'change-region': 'app',
    'update-app': 'app',
    'contact-support': 'app',
    'read-docs': 'app',
    'sign-in': 'app',
    'verify-identity': 'app',
  } as const
})()

type Table = typeof builtInActions

declare module '../model/BuiltInAction.js' {
  interface BuiltInActions extends Table {}
}
