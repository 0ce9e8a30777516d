import type { ParseContext } from '../model/Parser.js'
import { headerLookup } from './httpFacts.js'
import { read } from './read.js'
import { isResponse } from './readBody.js'

/**
 * How a value was found. `whole`: only text or an HTTP response surrounds it. `aside`: under a key that does not tell
 * of the failure. `shell`: a client's response object, whose `type` and `status` are not the API's.
 */
export type FoundKind = 'whole' | 'aside' | 'shell'

/** A value for the recognizers. */
export type Found = [value: unknown, kind?: FoundKind | undefined]

/** A context that the search fills in. */
export type MutableContext = { -readonly [K in keyof ParseContext]: ParseContext[K] }

/** The limit of values. More than any wrapper holds, and few enough for any input to stay cheap. */
const MOST = 100

/** The limit of parsed JSON text, in characters, for one search. No error is as long. */
const LONGEST_TEXT = 131072

/** The keys under which errors and clients hold the answer. Not all of them are enumerable. */
const KEYS = 'response data error reason cause errors message'.split(' ')

/**
 * The keys that hold the request, or the parts of an answer that say nothing of a failure. `operation` is urql's: its
 * variables are what was sent.
 */
const SENT =
  /^(config|request(BodyValues)?|req|options|operation|variables|stack|(raw|response)?headers?)$/i

/** The keys of values that belong to the failure: a code there needs no message beside it. */
const RELATED =
  /err|fail|detail|data|body|res(?!o)|reason|cause|exception|extensions|status|message|msg|payload/i

/**
 * The keys of an HTTP status. `originalStatus` is RTK Query's, `httpStatus` tRPC's, `httpStatusCode` AWS's. As the code
 * of the whole Appwrite, Feathers and RuoYi have it.
 */
const STATUS =
  'status statusCode httpCode httpStatus httpStatusCode originalStatus code error_code'.split(' ')

/**
 * Lists the values that may hold an error, nearest first, and notes HTTP status and headers. A resolved value is read
 * as it is, as JSON text, and as the body of a client's response. A thrown value is searched: wrappers, causes,
 * aggregates, texts that quote JSON.
 */
export function collect(root: unknown, context: MutableContext): Found[] {
  const found = new Map<unknown, FoundKind | undefined>()
  let budget = LONGEST_TEXT

  function add(value: unknown, kind?: FoundKind): void {
    const isPart = typeof value === 'string' || (value && typeof value === 'object')
    if (isPart && found.size < MOST && !found.has(value)) found.set(value, kind)
  }

  function addJson(text: string, kind?: FoundKind): void {
    try {
      if (/^(\[\s*)?[{"]/.test(text)) add(JSON.parse(text), kind)
    } catch (error) {
      // A truncated envelope is a failure, and so is truncated text that is declared as JSON.
      if (/^\{\s*"Response"/.test(text) || context.header?.('content-type')?.includes('json')) {
        context.from = 'thrown'
      }
      if (kind === 'whole') add(error)
    }
  }

  function expand(value: unknown, kind?: FoundKind): void {
    if (typeof value === 'string') {
      budget -= value.length
      if (budget < 0) return
      const text = value.trim()
      addJson(text, kind)
      if (context.from === 'thrown') {
        addJson(text.slice(text.indexOf('{', 1), text.lastIndexOf('}') + 1))
      }
      return
    }

    const get = (key: string) => read(value, key)
    // Octokit gives a status of 500 to what got no answer.
    const unanswered =
      get('name') === 'AbortError' || (get('request') && get('cause') && !get('response'))
    // The last two keys hold one only in the whole, and only that of a failure: their numbers are codes elsewhere.
    const status = (unanswered ? [] : STATUS)
      .map((key) => Number(get(key)))
      .find((n, at) => n > (at < 6 ? 99 : kind === 'whole' ? 399 : 600) && n < 600)
    const headers = get('headers') ?? get('responseHeaders') ?? get('header')
    const header = headerLookup(headers)
    const answer = status && header
    // An error of a client, or a GraphQL document, may have a status and headers of its own.
    if (answer && !get('message') && !get('errors')) found.set(value, 'shell')
    // Tests often stand in for a response with `{ok: false, status: 500, json}`.
    const mocked = status && get('ok') === false && typeof get('json') === 'function'
    const response =
      mocked ||
      (answer &&
        (read(headers, 'get') || ['config', 'rawHeaders', 'clone', 'req', 'errMsg'].some(get)))
    if (kind === 'whole' && !response && context.from === 'resolved') {
      // Some clients resolve with the error: `{data, error, response}`, RTK Query with `{error: {status, data}}`, others
      // with no data beside it. A status of theirs is a number or in capitals.
      const error = get('error')
      const sent = get('response')
      const status = read(error, 'status') ?? read(error, 'statusCode')
      const result =
        `${status}` < 'a' && (get('data') === null || read(error, 'data') !== read(error, 'error'))
      if (error instanceof Error || result || (isResponse(sent) && (error || sent.status > 399))) {
        context.from = 'thrown'
      }
      if (read(get('data'), 'Response')) add(get('data'), kind)
    }
    if (response || context.from === 'thrown') {
      if (status && !((context.status ?? 0) > 399)) context.status = status
      if (header) context.header ??= header
    }
    if (response) {
      if (status > 399) context.from = 'thrown'
      add(get('data') ?? get('body'), kind)
    }
    if (context.from === 'thrown') {
      // Lists and byte arrays may have any length.
      const slice = get('slice')
      const part = (typeof slice === 'function' && slice.call(value, 0, MOST)) || value
      for (const key of KEYS.concat(Object.keys(part as object)).slice(0, MOST)) {
        const aside = /^\d+$/.test(key) ? kind === 'aside' : !RELATED.test(key)
        if (!SENT.test(key)) add(get(key), aside ? 'aside' : undefined)
      }
    }
  }

  add(root, 'whole')
  for (const [value, kind] of found) {
    try {
      expand(value, kind)
    } catch {
      // A proxy that throws when its keys are listed holds nothing.
    }
  }
  return [...found]
}
