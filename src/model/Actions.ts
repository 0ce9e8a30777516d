import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'
import type { RegisteredAction } from './Register.js'

/** What an action's handler receives. */
export interface ActionContext {
  readonly entry: Entry
  readonly presentation: Presentation
  /** Calls again what the entry came from; nothing where no retry is at hand. */
  readonly retry: () => Promise<void>
  readonly dismiss: () => void
  /** Code, request id and time, one per line, for a message to support. Contains nothing else of the failure. */
  readonly details: string
}

/**
 * Handles an action. The button is pending while a returned promise is; a throw or a rejection is reported as a failure
 * of its own. For `sign-in` and `verify-identity`: the waiting calls are made again when the promise resolves, except
 * with `false` (the person turned back).
 */
export type ActionHandler = (context: ActionContext) => unknown

/** Words in place of the locale's, for an action of the app's own or for one place. */
interface OwnWords {
  /** The text of the button or the link. Default: the locale's, else the id. */
  readonly label?: string
  /** Said to screen readers after the label. Default: the locale's. */
  readonly hint?: string
}

/**
 * A link in place of a handler, to a same-origin, `http:`, `https:`, `mailto:`, `tel:` or `sms:` address. For
 * `undefined` there is no link; any other address is a fault.
 */
export interface ActionLink extends OwnWords {
  /** The address, or a function that makes it from the error. */
  readonly href: string | ((context: ActionContext) => string | undefined)
  /** The link's `target`, such as `_blank`. */
  readonly target?: string
}

/** A handler with words, for an action that the kit does not know. */
export interface CustomAction extends OwnWords {
  /** Called when the button is pressed. */
  readonly onAction: ActionHandler
}

/** What an app may give for an action. */
export type GivenAction = ActionHandler | ActionLink | CustomAction | null | undefined

/** The app's handlers by action id. `null` removes an outer scope's handler, and the default one. */
export type ActionHandlers = {
  readonly [Id in RegisteredAction]?: GivenAction
}
