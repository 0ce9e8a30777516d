import type { BuiltInAction } from './BuiltInAction.js'
import type { Catalog } from './Catalog.js'

/**
 * Registers an app's own catalog with the kit's types, once for the whole app:
 *
 * ```ts
 * declare module 'react-api-error' {
 *   interface Register {
 *     catalog: typeof myCatalog
 *   }
 * }
 * ```
 *
 * `RegisteredCode` and `RegisteredAction` are that catalog's codes and actions then.
 */
// biome-ignore lint/suspicious/noEmptyInterface: an app fills it in by declaration merging.
export interface Register {}

/** Allows any other string: an API may answer with a code that no catalog lists. */
type OtherString = string & Record<never, never>

/** The codes of the registered catalog. Any string without one. */
export type RegisteredCode = Register extends { catalog: Catalog<infer Codes> }
  ? Codes | OtherString
  : string

/** The actions of the registered catalog. Without one: the built-in actions, or any string. */
export type RegisteredAction = Register extends {
  catalog: Catalog<string, infer Actions>
}
  ? Actions
  : BuiltInAction | OtherString
