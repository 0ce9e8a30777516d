import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'

/**
 * The events that `onEvent` receives. `reported`: a failure occurred; sent at once, for each occurrence, except for a
 * repeat that a listener itself reports. `presented`: the page shows it to a person (not while the tab is hidden).
 * `action`: an action was used. `ended`: an entry ended. `fault`: code from the app threw (a handler, renderer,
 * parser, message or listener). `locale-failed`: a locale couldn't be loaded.
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

/**
 * Why an entry ended. `success`: its call succeeded, or its last holder passed another value. `edited`, `reset`: the
 * person edited its field or reset the form. `cleared`: `clear` ended it, or a call's own entry replaced a report of
 * the same failure. `timeout`: its toast's duration was over. `scope`: its scope or component has gone. `superseded`:
 * another failure took its place, or too many were open. `online`: the network is back.
 */
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
