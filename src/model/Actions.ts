import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'
import type { RegisteredAction } from './Register.js'

/** What an action's handler is told. */
export interface ActionContext {
  readonly entry: Entry
  readonly presentation: Presentation
  /** Calls again what the entry came from; nothing where no retry is at hand. */
  readonly retry: () => Promise<void>
  readonly dismiss: () => void
  /** Code, request id and time, a line each, for a message to support. Nothing else of the failure is in it. */
  readonly details: string
}

/**
 * Does what an action says. A promise keeps its button pending; a throw or a rejection is reported as a further
 * failure beside the first. For `sign-in` and `verify-identity`: the calls that wait for it are made again when
 * the promise resolves, unless with `false` (the person turned back).
 */
export type ActionHandler = (context: ActionContext) => unknown

/** Words in place of the locale's, for an action of the app's own or for one place. */
interface OwnWords {
  readonly label?: string
  readonly hint?: string
}

/**
 * A link in place of a handler. `http:`, `https:`, `mailto:` and same-origin addresses only; for anything else,
 * and for `undefined`, there is no link.
 */
export interface ActionLink extends OwnWords {
  readonly href: string | ((context: ActionContext) => string | undefined)
  readonly target?: string
}

/** A handler with words: for an action that the kit does not know. */
export interface CustomAction extends OwnWords {
  readonly onAction: ActionHandler
}

/** What an app may give for an action. */
export type GivenAction = ActionHandler | ActionLink | CustomAction | null | undefined

/** By action id: what the app does for it. `null` takes an outer scope's handler, and the kit's, away. */
export type ActionHandlers = {
  readonly [Id in RegisteredAction]?: GivenAction
}
