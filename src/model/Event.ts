import type { Entry } from './Entry.js'
import type { Presentation } from './Presentation.js'

/** What `onEvent` receives. */
export type ApiErrorEvent =
  | { readonly type: 'presented'; readonly entry: Entry; readonly presentation: Presentation }
  | { readonly type: 'action'; readonly action: string; readonly entry: Entry }
  | { readonly type: 'ended'; readonly entry: Entry; readonly reason: EndReason }
  | {
      readonly type: 'fault'
      /** What was given to the kit and threw: a handler, a renderer, a parser, a message, a listener … */
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
