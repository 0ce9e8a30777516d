/** One error code as a source describes it. */
export interface FoundCode {
  readonly code: string
  /** The description, in the source's own words: read for its facts, never copied. May be empty. */
  readonly text: string
  /** The name of a constant whose value is the code: `USER_NOT_FOUND = 1004`. */
  readonly name?: string | undefined
  /** The HTTP status that comes with the code. */
  readonly status?: number | undefined
}

/** Everything that was read from one source. */
export interface Reading {
  readonly codes: readonly FoundCode[]
  /** Request parameters that the source lists (OpenAPI). */
  readonly fields: readonly string[]
}
