/**
 * The built-in actions: each id with its kind. `catalog/builtInActions.ts` fills it in by declaration merging, so
 * that its table is the only list.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the table fills it in.
export interface BuiltInActions {}

/** The id of a next step that the kit has words for in every locale. */
export type BuiltInAction = keyof BuiltInActions

/** What pressing an action does: `app` needs a handler or a link of the app's own. */
export type ActionKind = BuiltInActions[BuiltInAction]
