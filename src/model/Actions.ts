import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'

/** What an action's handler is told. */
export interface ActionContext {
  readonly entry: Entry
  readonly presentation: Presentation
  /** Calls again what the entry came from; nothing where no retry is at hand. */
  readonly retry: () => Promise<void>
  readonly dismiss: () => void
}

/** Does what an action says. A promise keeps its button pending; a rejection is reported as a further failure. */
export type ActionHandler = (context: ActionContext) => unknown

/** A link in place of a handler. `http:`, `https:`, `mailto:` and same-origin addresses only. */
export interface ActionLink {
  readonly href: string | ((context: ActionContext) => string)
  readonly target?: string
}

/** An action that the kit does not know: its words and its handler. */
export interface CustomAction {
  readonly label?: string
  readonly hint?: string
  readonly onAction: ActionHandler
}

/** By action id: what the app does for it. `null` takes an outer scope's handler away. */
export type ActionHandlers = Readonly<
  Record<string, ActionHandler | ActionLink | CustomAction | null | undefined>
>
