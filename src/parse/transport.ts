import type { ErrorOrigin } from '../model/ApiError.js'
import type { ParseContext, ParsedError } from '../model/Parser.js'
import { asText } from './asText.js'
import type { Found } from './collect.js'
import { read } from './read.js'

/**
 * What failed before there was an answer: by the code, the name or the message of what was thrown,
 * each matched whole, the more telling first.
 *
 * "Failed to fetch dynamically imported module" is no network failure. A host in parentheses is
 * what error trackers append. `request to`, `timeout` and `invalid json` are node-fetch's, which
 * the Node SDK throws without name or code; the Java SDK prints exceptions. A DOMException has a
 * name for each of its numbers.
 */
const FACTS: readonly (readonly [ErrorOrigin, string, RegExp])[] = [
  [
    'timeout',
    'Timeout',
    /^(\w+TIMED?OUT|TimeoutError|(network|Response) timeout .*|request to .* ETIMEDOUT.*|.*java\.net.*timed out.*)$/,
  ],
  [
    'unreadable',
    'Response.Unreadable',
    /^(Z_\w+|\w+PARSE_FAILURE|SyntaxError.*JSON.*|invalid json response .*)$/s,
  ],
  [
    'network',
    'Network.Unreachable',
    /^(E(CONNRE|HOST|NET|NOTFOUND|PIPE|AI_AGAIN)\w*|UND_ERR_SOCKET|ERR_NETWORK|\w+PREMATURE_CLOSE|NetworkError|(Failed to fetch|Load failed|NetworkError when attempting to fetch resource\.)( \(\S+\))?|(fetch|Network request) failed|network error|stream has been aborted|request to .* failed, .*|.*java\.net.*)$/,
  ],
  [
    'abort',
    'Abort',
    /^(ERR_CANCELED|(Abort|Cancel(l?ed)?)Error|The user aborted a request\.|Request aborted)$/,
  ],
  // axios; with "Request aborted" it is the page that was left.
  ['timeout', 'Timeout', /^ECONNABORTED$/],
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
  if (status && status > 399) return { origin: 'http', code: `Http.${status}` }
  const fact = FACTS.find(([, , pattern]) => from === 'thrown' && says(found, pattern))
  if (!fact) return null
  const [origin, code] = fact
  const offline = origin === 'network' && globalThis.navigator?.onLine === false
  return { origin, code: offline ? 'Network.Offline' : code }
}

function says(found: readonly Found[], pattern: RegExp): boolean {
  return found.some(([value]) => {
    const text = (part: unknown) => asText(part).slice(0, 400)
    const part = (key: string) => text(read(value, key))
    const [name, message] = [part('name'), part('message')]
    return [text(value), part('code'), name, message, name + message].some((it) => pattern.test(it))
  })
}
