import { read } from './read.js'

/** The names of a request id, and of what else support can look an occurrence up by. */
const NAMES = [/^(x-)?req(uest)?[-_]?id$/i, /^(correlation|error|debug|fbtrace|trace)[-_]?id$/i]

/** Next.js hides a server's error in production, and gives its digest. Words are signals of its router. */
const DIGEST = /^(?=\D*\d)[\w@]+$/

/** Returns the request id that an object holds under one of the usual names, if any. */
export function requestIdIn(value: unknown): string | undefined {
  if (Object(value) !== value || read(value, 'length') !== undefined) return undefined
  try {
    const keys = Object.keys(value as object).slice(0, 100)
    const ids = NAMES.flatMap((name) => keys.filter((key) => name.test(key))).map((key) =>
      read(value, key),
    )
    const digest = read(value, 'digest')
    return [...ids, DIGEST.test(String(digest)) && digest].find(isRequestId)
  } catch {
    return undefined
  }
}

/** Tells whether a value is a request id. SDKs print `None` for a missing one. */
export function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value !== 'None' && value.length < 200
}
