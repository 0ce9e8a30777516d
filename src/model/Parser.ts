import type { ApiError } from './ApiError.js'

/** How a parser's value arrived. */
export interface ParseContext {
  /** `thrown`: the value is a failure, and is searched. `resolved`: it is data, unless it strictly is an envelope. */
  readonly from: 'thrown' | 'resolved'
  /** The HTTP status, if the value is the body of a response. */
  readonly status?: number
  /** Reads a header of the response, by its name in lower case, if the value is the body of a response. */
  readonly header?: (name: string) => string | null
}

/**
 * Recognizes one wire format. Pure. May throw: the kit takes that as `null`.
 *
 * @returns An error, complete or partial, if the value is a failure in that format. `'success'` if it is that format's
 *   success envelope, which ends the search of a resolved value; a thrown one stays a failure. `null` for any other value.
 */
export type Parser = (value: unknown, context: ParseContext) => ParsedError | 'success' | null

/** An error from a {@link Parser}. The kit fills in missing parts from the HTTP response or the exception. */
export type ParsedError = Pick<ApiError, 'code'> & Partial<Omit<ApiError, 'code'>>

export interface ParseOptions {
  /** Whether the value was thrown, or is the data of a call that resolved. Default `'thrown'`. */
  readonly from?: 'thrown' | 'resolved'
  /** Parsers of further formats, tried in this order, before the kit's own. */
  readonly parsers?: readonly Parser[]
  /** Receives what one of `parsers` throws. Parsing continues without that parser. */
  readonly onFault?: (error: unknown) => void
}
