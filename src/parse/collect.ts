import type { ParseContext } from '../model/Parser.js'
import { headerLookup } from './httpFacts.js'
import { read } from './read.js'

/**
 * A value for the recognizers. `whole`: only text or an HTTP response surrounds it, so a success in it is the call's.
 */
export type Found = readonly [value: unknown, whole?: boolean | undefined]

/** A context that the search fills in. */
export type MutableContext = { -readonly [K in keyof ParseContext]: ParseContext[K] }

/** The limit of values. More than any wrapper holds, and few enough for any input to stay cheap. */
const MOST = 100

/** The limit of parsed JSON text, in characters, for one search. No error is as long. */
const LONGEST_TEXT = 131072

/** The keys under which errors and clients hold the answer. Not all of them are enumerable. */
const KEYS = ['response', 'data', 'error', 'reason', 'cause', 'errors', 'message']

/** The keys that hold the request, not the answer. */
const SENT = /^(config|request|req|options|stack)$/

/**
 * Lists the values that may hold an error, nearest first, and notes HTTP status and headers. A resolved value is read
 * as it is, as JSON text, and as the body of a client's response. A thrown value is searched: wrappers, causes,
 * aggregates, texts that quote JSON.
 */
export function collect(root: unknown, context: MutableContext): Found[] {
  const found: Found[] = []
  let budget = LONGEST_TEXT

  function add(value: unknown, whole?: boolean): void {
    const isNew = found.length < MOST && !found.some(([it]) => it === value)
    if (value && /^[so]/.test(typeof value) && isNew) found.push([value, whole])
  }

  function addJson(text: string, whole?: boolean): void {
    if (!/^(\[\s*)?[{"]/.test(text)) return
    try {
      add(JSON.parse(text), whole)
    } catch (error) {
      // A truncated envelope is a failure, and so is truncated text that is declared as JSON.
      if (/^\{\s*"Response"/.test(text) || context.header?.('content-type')?.includes('json')) {
        context.from = 'thrown'
      }
      if (whole) add(error)
    }
  }

  function expand([value, whole]: Found): void {
    if (typeof value === 'string') {
      budget -= value.length
      if (budget < 0) return
      const text = value.trim()
      addJson(text, whole)
      if (context.from === 'thrown') {
        addJson(text.slice(text.indexOf('{', 1), text.lastIndexOf('}') + 1))
      }
      return
    }

    const get = (key: string) => read(value, key)
    const status = ['status', 'statusCode', 'httpCode']
      .map((key) => Number(get(key)))
      .find((n) => n > 99 && n < 600)
    const header = headerLookup(get('headers'))
    const response = status && header && ['config', 'rawHeaders', 'clone'].some(get)
    if (response || context.from === 'thrown') {
      if (status && !((context.status ?? 0) > 399)) context.status = status
      if (header) context.header ??= header
    }
    if (response) {
      if (status > 399) context.from = 'thrown'
      add(get('data') ?? get('body'), whole)
    }
    if (context.from === 'thrown') {
      // Lists and byte arrays may have any length.
      const part = (value as { slice?(from: number, to: number): object }).slice?.(0, MOST) ?? value
      for (const key of KEYS.concat(Object.keys(part as object)).slice(0, MOST)) {
        if (!SENT.test(key)) add(get(key))
      }
    }
  }

  add(root, true)
  for (const item of found) {
    try {
      expand(item)
    } catch {
      // A proxy that throws when its keys are listed holds nothing.
    }
  }
  return found
}
