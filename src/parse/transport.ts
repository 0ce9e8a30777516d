import type { ErrorOrigin } from '../model/ApiError.js'
import type { ParseContext, ParsedError } from '../model/Parser.js'
import type { Found } from './collect.js'
import { asText, read } from './read.js'

/**
 * The failures without an answer. Each pattern matches a whole code, name or message of the thrown value; the more
 * specific ones come first.
 *
 * "Failed to fetch dynamically imported module" is no network failure. Error trackers append a host in parentheses.
 * `request to`, `timeout` and `invalid json` are node-fetch's messages, which the Node SDK throws without name or code.
 * The Java SDK prints exceptions. A DOMException's number says the same as its name.
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
  // axios. With the message "Request aborted", the person left the page.
  ['timeout', 'Timeout', /^ECONNABORTED$/],
]

/**
 * Recognizes the failure of a call without an error code: by its HTTP status, or by the reason why there was no answer.
 * Origin `abort` for an aborted call; `null` without a sign of a failure.
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
