import type { ActionRow } from '../model/Actions.js'
import type { ActionKind } from '../model/BuiltInAction.js'

/** The built-in actions that the kit itself can take, or that an error must have something for. */
export const kitActions = {
  retry: { kind: 'retry', needs: 'retry' },
  'wait-and-retry': { kind: 'wait', needs: 'retry' },
  'fix-field': { kind: 'focus', needs: 'field' },
  'choose-file': { kind: 'focus', needs: 'file' },
  'reduce-size': { kind: 'focus', needs: 'file' },
  'check-clock': { kind: 'app', needs: 'clock' },
  // No default: the kit can't know what a page that is loaded anew would lose.
  refresh: { kind: 'reload' },
  'copy-request-id': { kind: 'copy', needs: 'requestId' },
  dismiss: { kind: 'dismiss' },
} as const satisfies Readonly<Record<string, ActionRow>>

/** The actions that the kit knows. A new one is a row here, and its words in each locale. */
// A call that bundlers know to be pure: they keep a plain object with a spread, although the core has no use for it.
export const builtInActions = /* @__PURE__ */ (() => {
  const app = { kind: 'app' } as const
  return {
    ...kitActions,
    'cancel-retry': { kind: 'cancel' },
    'request-access': app,
    'check-billing': app,
    'raise-quota': app,
    'change-region': app,
    'update-app': app,
    'contact-support': app,
    'read-docs': app,
    'sign-in': app,
    'verify-identity': app,
  } as const satisfies Readonly<Record<string, ActionRow>>
})()

type Table = typeof builtInActions

declare module '../model/BuiltInAction.js' {
  interface BuiltInActions extends Readonly<{ [Id in keyof Table]: Table[Id]['kind'] }> {}
}

/**
 * The row of a built-in action. For an action of the app's own, and for one that its catalog gives another kind, the
 * first row of the kind.
 *
 * @param kind As the app's catalog defines the action; the built-in one where left out.
 */
export function actionRow(id: string, kind?: ActionKind): ActionRow | undefined {
  const table: Readonly<Record<string, ActionRow>> = builtInActions
  const own = table[id]
  if (kind === undefined || own?.kind === kind) return own
  return Object.values(table).find((row) => row.kind === kind)
}
