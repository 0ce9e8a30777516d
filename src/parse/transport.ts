import type { ErrorOrigin } from '../model/ApiError.js'
import type { ParseContext, ParsedError } from '../model/Parser.js'
import type { Found } from './collect.js'
import { read } from './read.js'

/**
 * What failed before there was an answer: by the code, the name or the message of what was thrown,
 * each matched whole.
 *
 * "Failed to fetch dynamically imported module" is no network failure. A host in parentheses is what
 * error trackers append. `request to`, `network timeout` and `invalid json` are node-fetch's; the Node
 * SDK throws them without name or code, the Java SDK prints exceptions. A DOMException has a name for
 * each of its numbers.
 */
const FACTS: readonly (readonly [ErrorOrigin, string, RegExp])[] = [
  [
    'abort',
    'Abort',
    /^(ERR_CANCELED|(Abort|Cancel(l?ed)?)Error|The user aborted a request\.|Request aborted)$/,
  ],
  [
    'timeout',
    'Timeout',
    /^(\w+TIMED?OUT|ECONNABORTED|TimeoutError|(network timeout at:|Response timeout while trying to fetch) .*|request to .* ETIMEDOUT.*|.*java\.net.*timed out.*)$/,
  ],
  [
    'unreadable',
    'Response.Unreadable',
    /^(Z_\w+|\w+PARSE_FAILURE|SyntaxError.*JSON.*|invalid json response body at .*)$/s,
  ],
  [
    'network',
    'Network.Unreachable',
    /^(E(CONN|HOST|NET|NOTFOUND|PIPE|AI_AGAIN)\w*|UND_ERR_SOCKET|ERR_NETWORK|\w+PREMATURE_CLOSE|NetworkError|(Failed to fetch|Load failed|NetworkError when attempting to fetch resource\.)( \(\S+\))?|(fetch|Network request) failed|stream has been aborted|request to .* failed, reason: .*|.*java\.net.*)$/,
  ],
]

/**
 * Says what became of a call whose answer has no code: an HTTP status, or why there was no answer.
 *
 * @returns The error, of origin `abort` where it was called off, or `null` where nothing tells.
 */
export function transport(
  found: readonly Found[],
  { from, status }: ParseContext,
): ParsedError | null {
  const facts = from === 'thrown' ? found.map(factOf) : []
  if (facts[0]?.origin === 'abort') return facts[0]
  if (status && status > 399) return { origin: 'http', code: `Http.${status}` }
  return (
    facts.find((fact) => fact && fact.origin !== 'abort') ??
    facts.find(Boolean) ??
    (found.some(({ broken }) => broken)
      ? { origin: 'unreadable', code: 'Response.Unreadable' }
      : null)
  )
}

function factOf({ value }: Found): ParsedError | null {
  const name = read(value, 'name')
  const message = read(value, 'message')
  const texts = [value, read(value, 'code'), name, name === 'SyntaxError' && name + message]
  for (const [origin, code, pattern] of FACTS) {
    if (texts.some((text) => typeof text === 'string' && pattern.test(text.slice(0, 400)))) {
      const offline = origin === 'network' && globalThis.navigator?.onLine === false
      return { origin, code: offline ? 'Network.Offline' : code }
    }
  }
  return null
}
