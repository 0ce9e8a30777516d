import type { ActionKind } from './BuiltInAction.js'
import type { Fault, Matched, Severity, Surface } from './Policy.js'

/** A next step, in words. The first of a presentation is the primary one. */
export interface SuggestedAction {
  readonly id: string
  readonly label: string
  /** Spoken beside the label. */
  readonly hint?: string
  readonly kind: ActionKind
}

/** One field of a presentation. */
export interface PresentedField {
  readonly path: string
  /** The app's label, else the page's, else the locale's for the parameter. */
  readonly label?: string
  /** One sentence. */
  readonly inline: string
}

/** An ApiError in words, in one locale. Made at render, never stored. */
export interface Presentation {
  readonly code: string
  readonly matched: Matched
  readonly surface: Surface
  readonly severity: Severity
  readonly fault: Fault
  readonly title: string
  readonly description: string
  readonly fields: readonly PresentedField[]
  /** The sentence for a page with several of these fields, which doesn't say which one is at fault. */
  readonly several?: string
  readonly actions: readonly SuggestedAction[]
  readonly requestId?: string
  readonly retryAfterMs?: number
  readonly billable: boolean
  /** Of the words as they are, which may be a fallback's. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** The API's own sentence, cleaned and capped, where the policy opts in or `debug` is on. */
  readonly serverMessage?: { readonly text: string; readonly lang?: string }
}
