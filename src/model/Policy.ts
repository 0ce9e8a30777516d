/** Where an error is shown. */
export type Surface = 'field' | 'banner' | 'toast'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Who has to act: the person (`input`), the administrator who grants access (`access`), the account's owner
 * (`account`), the person again after somebody else's change (`conflict`), nobody until the network is back
 * (`connection`), the API's provider (`service`), the app's own developer (`integration`).
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
 * Whether the same call may succeed later: `never` before something else changes, `manual` if a person tries again,
 * `wait` if one does so after a delay. None of them starts an automatic retry.
 */
export type RetryAdvice = 'never' | 'manual' | 'wait'

/** A value in a sentence. The kit formats it for the locale. */
export type Param =
  | string
  | number
  | { readonly value: number; readonly unit: string }
  | { readonly value: number; readonly notation: 'compact' }
  | { readonly list: readonly string[] }

export type Params = Readonly<Record<string, Param>>

/** The treatment of a code. */
export interface Policy {
  /** The kind of place that shows the error. Default `'toast'`. */
  readonly surface: Surface
  /** How grave the error is, told by color, by shape and in words. Default `'error'`. */
  readonly severity: Severity
  /** Who has to act. Default `'service'`. */
  readonly fault: Fault
  /** The request parameters that the code is about, in order. They are one violation. Default `[]`. */
  readonly fields: readonly string[]
  /**
   * The ids of the suggested actions, the primary one first. Never empty in a resolved policy. Default
   * `['retry', 'contact-support', 'copy-request-id']`.
   */
  readonly actions: readonly string[]
  /**
   * Whether the same call may succeed later. Default: `'wait'` with the action `wait-and-retry`, `'manual'` with `retry`,
   * else `'never'`.
   */
  readonly retry: RetryAdvice
  /** Whether the API bills the failed call. Default `false`. */
  readonly billable: boolean
  /** The values for the `{name}` parts of the words, which each locale formats in its own way. Default `{}`. */
  readonly params: Params
  /** Shows the API's own message below the kit's words, as untrusted text. Default `false`. */
  readonly showMessage: boolean
  /** The id of the words: the code itself, or a set of words that several codes share. */
  readonly words: string
}

/** Whether the catalog has the code itself (`exact`), its family or a rule for it (`family`), or none (`generic`). */
export type Matched = 'exact' | 'family' | 'generic'

/** The policy of one code, resolved from a catalog. */
export interface ResolvedPolicy extends Policy {
  readonly matched: Matched
  /** The match: a code, a family (`InvalidParameterValue`) or the name of a rule (`~notFound`). */
  readonly key: string
}
