/** Where a failure happened. `client`: in the app itself, before or after the call. */
export type ErrorOrigin = 'api' | 'http' | 'network' | 'timeout' | 'abort' | 'unreadable' | 'client'

/** One field that an {@link ApiError} is about, by its name on the wire. */
export interface FieldViolation {
  /** Canonical path with dots: `Infos.0.Name`. */
  readonly path: string
  /** The field's own code, if the format has one (JSON:API, google.rpc `reason`). */
  readonly code?: string
  /** The API's own sentence for the field. Untrusted, and not rendered by default. */
  readonly message?: string
}

/** A help link from the error (google.rpc `Help`, JSON:API `links.about`). Untrusted. */
export interface HelpLink {
  readonly url: string
  readonly description?: string
}

/** A failure, parsed and normalised. Plain data, except for `cause`. */
export interface ApiError {
  readonly origin: ErrorOrigin
  /** Never empty: a failure without a code gets one of the kit's (`Network.Offline`, `Http.502`, `Unknown` …). */
  readonly code: string
  /** The API's own message, for developers. Untrusted, and not rendered by default. */
  readonly message: string
  readonly requestId?: string
  /** The HTTP status, if known. */
  readonly status?: number
  /** The wait before the next try in milliseconds, if the API gives one. */
  readonly retryAfterMs?: number
  readonly fields: readonly FieldViolation[]
  /** This device's clock minus the server's, in milliseconds. Unset without a `Date` header. */
  readonly clockSkewMs?: number
  readonly help?: readonly HelpLink[]
  /** The parsed value, unchanged. */
  readonly cause?: unknown
}
