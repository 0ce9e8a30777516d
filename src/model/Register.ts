import type { BuiltInAction } from './BuiltInAction.js'
import type { Catalog } from './Catalog.js'

/**
 * Tells the kit's types of an app's own catalog, once for the whole app:
 *
 * ```ts
 * declare module 'react-api-error' {
 *   interface Register {
 *     catalog: typeof myCatalog
 *   }
 * }
 * ```
 *
 * From then on `RegisteredCode` and `RegisteredAction` are that catalog's codes and actions.
 */
// biome-ignore lint/suspicious/noEmptyInterface: an app fills it in by declaration merging.
export interface Register {}

/** Any other string stays allowed: an API may answer with a code that no catalog lists. */
type OtherString = string & Record<never, never>

/** The codes of the registered catalog; any string where none is registered. */
export type RegisteredCode = Register extends { catalog: Catalog<infer Codes> }
  ? Codes | OtherString
  : string

/** The actions of the registered catalog; the built-in ones, or any string, where none is registered. */
export type RegisteredAction = Register extends {
  catalog: Catalog<string, infer Actions>
}
  ? Actions
  : BuiltInAction | OtherString
