import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'

/**
 * The events that `onEvent` receives. `reported`: a failure occurred; sent at once, for each occurrence. `presented`:
 * a person is shown it (not while the tab is hidden). `action`: an action was used. `ended`: an entry ended.
 * `fault`: something that was given to the kit threw (a handler, renderer, parser, message or listener).
 */
export type ApiErrorEvent =
  | { readonly type: 'reported'; readonly entry: Entry }
  | { readonly type: 'presented'; readonly entry: Entry; readonly presentation: Presentation }
  | { readonly type: 'action'; readonly action: string; readonly entry: Entry }
  | { readonly type: 'ended'; readonly entry: Entry; readonly reason: EndReason }
  | {
      readonly type: 'fault'
      readonly source: string
      readonly error: unknown
    }
  | { readonly type: 'locale-failed'; readonly locale: string; readonly error: unknown }

/** Why an entry ended. */
export type EndReason =
  | 'success'
  | 'dismissed'
  | 'edited'
  | 'reset'
  | 'cleared'
  | 'timeout'
  | 'scope'
  | 'superseded'
  | 'online'

export type OnEvent = (event: ApiErrorEvent) => void
