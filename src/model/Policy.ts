/** Where an error is shown. */
export type Surface = 'field' | 'banner' | 'toast'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Whose move it is: the person (`input`), who grants access (`access`), who pays (`account`),
 * whoever else changed the state (`conflict`), the network (`connection`), the provider (`service`),
 * the app's own developer (`integration`).
 */
export type Fault =
  | 'input'
  | 'access'
  | 'account'
  | 'conflict'
  | 'connection'
  | 'service'
  | 'integration'

/**
 * Whether the same call may succeed when it is made again: `never` (something has to change first),
 * `manual` (a person may press retry), `wait` (after a delay). Nothing retries by itself.
 */
export type RetryAdvice = 'never' | 'manual' | 'wait'

/** A value that a sentence speaks of, formatted for the locale before it goes in. */
export type Param =
  | string
  | number
  | { readonly value: number; readonly unit: string }
  | { readonly value: number; readonly notation: 'compact' }
  | { readonly list: readonly string[] }

export type Params = Readonly<Record<string, Param>>

/** How a code is treated. */
export interface Policy {
  readonly surface: Surface
  readonly severity: Severity
  readonly fault: Fault
  /** The request parameters that the code is about: the targets of one violation, in order. */
  readonly fields: readonly string[]
  /** Ids of suggested actions; the first is the primary one. Never empty once resolved. */
  readonly actions: readonly string[]
  readonly retry: RetryAdvice
  /** Whether the API bills the failed call. */
  readonly billable: boolean
  readonly params: Params
  /** Opt-in: show the API's own message under the kit's words, as untrusted text. */
  readonly showMessage: boolean
  /** The id of the words: the code itself, or a set of words that several codes share. */
  readonly words: string
}

export type Matched = 'exact' | 'family' | 'generic'

/** The answer of the catalog for one code. */
export interface ResolvedPolicy extends Policy {
  readonly matched: Matched
  /** What matched: a code, a family (`InvalidParameterValue`) or a rule's name (`~notFound`). */
  readonly key: string
}
