/** Where a failure arose. `client`: in the app itself, before or after the call. */
export type ErrorOrigin = 'api' | 'http' | 'network' | 'timeout' | 'abort' | 'unreadable' | 'client'

/** One field that an {@link ApiError} is about, as the wire names it. */
export interface FieldViolation {
  /** Canonical path with dots: `Infos.0.Name`. */
  readonly path: string
  /** The field's own code, where the format has one (JSON:API, google.rpc `reason`). */
  readonly code?: string
  /** The wire's own sentence for the field. Untrusted; not rendered by default. */
  readonly message?: string
}

/** A link to help that came with the error (google.rpc `Help`, JSON:API `links.about`). Untrusted. */
export interface HelpLink {
  readonly url: string
  readonly description?: string
}

/** A failure, parsed and normalised. Plain data, but for `cause`. */
export interface ApiError {
  readonly origin: ErrorOrigin
  /** Never empty: what has no code gets one of ours (`Network.Offline`, `Http.502`, `Unknown` …). */
  readonly code: string
  /** For developers; untrusted; not rendered by default. */
  readonly message: string
  readonly requestId?: string
  /** The HTTP status, where one is known. */
  readonly status?: number
  /** Milliseconds to wait before the next try, where the API says so. */
  readonly retryAfterMs?: number
  readonly fields: readonly FieldViolation[]
  /** This device's clock minus the server's in milliseconds, where a `Date` header tells. */
  readonly clockSkewMs?: number
  readonly help?: readonly HelpLink[]
  /** The value that was parsed, as it was handed over. */
  readonly cause?: unknown
}
