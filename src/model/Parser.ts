import type { ApiError } from './ApiError.js'

/** What a recogniser is told of the value's way here. */
export interface ParseContext {
  /** `thrown`: the value is a failure, and is searched. `resolved`: it is data unless it strictly is an envelope. */
  readonly from: 'thrown' | 'resolved'
  /** The HTTP status, where the value is a response's body. */
  readonly status?: number
  /** The response's headers, where the value is a response's body. Lower-case names. */
  readonly header?: (name: string) => string | null
}

/**
 * Recognises one wire format. Pure.
 *
 * Returns a (partial) error where the value is a failure in that format; `'success'` where the value
 * is that format's success envelope, which ends the search; `null` where it is something else.
 * May throw: whoever asks it treats a throw as `null`.
 */
export type Parser = (value: unknown, context: ParseContext) => ParsedError | 'success' | null

/** What a {@link Parser} found; what it leaves out is filled in from the transport. */
export type ParsedError = Pick<ApiError, 'code'> & Partial<Omit<ApiError, 'code'>>

/** How a value is parsed. */
export interface ParseOptions {
  /** How the value came: it was thrown, or a call resolved with it. `thrown` where left out. */
  readonly from?: 'thrown' | 'resolved'
  /** Further formats, asked in this order before the built-in ones. */
  readonly parsers?: readonly Parser[]
  /** Told what one of `parsers` threw; the parse goes on without it. */
  readonly onFault?: (error: unknown) => void
}
