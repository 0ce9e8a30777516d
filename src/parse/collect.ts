import type { ParseContext } from '../model/Parser.js'
import { headerLookup } from './headerLookup.js'
import { read } from './read.js'

/**
 * A value that the recognizers are asked about, and whether nothing stands around it but text or an
 * HTTP response: a success in it is the call's.
 */
export type Found = readonly [value: unknown, whole?: boolean | undefined]

/** A context that is filled in while the value is searched. */
export type MutableContext = { -readonly [K in keyof ParseContext]: ParseContext[K] }

/**
 * Values looked at. More than any wrapper has; few enough for any value to cost next to nothing.
 */
const MOST = 100

/** Characters of JSON text parsed in all. No error is as long. */
const LONGEST_TEXT = 131072

/** Where errors and clients keep what matters, as not all of it is enumerable. */
const KEYS = ['response', 'data', 'error', 'reason', 'cause', 'errors', 'message']

/** What was sent, not what came back. */
const SENT = /^(config|request|req|options|stack)$/

/**
 * Lists the values in which an error may stand, nearest first, and notes the HTTP status and
 * headers on the way.
 *
 * What was resolved is looked at as it is, as JSON text, and as the body of a client's response.
 * What was thrown is searched: wrappers, causes, aggregates, texts that quote JSON.
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
      // An envelope, or what is declared to be JSON, that is cut off is no data either.
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
      // Lists, bytes included, may be of any length.
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
      // A proxy that throws when its keys are listed has none.
    }
  }
  return found
}
