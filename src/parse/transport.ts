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
 * The Java SDK prints exceptions. A DOMException's number says the same as its name. Safari says "expected pattern" of
 * JSON. "terminated" is superagent's, `: 0` Angular's.
 */
const FACTS: readonly (readonly [ErrorOrigin, string, RegExp])[] = [
  [
    'timeout',
    'Timeout',
    /^(\w+TIMED?OUT|TIMEOUT_ERROR|TimeoutError|[Tt]imeout of \d+ ?ms exceeded|(\w+ )?([Rr]equest|[Cc]onnection) timed out\.?|(network|Response) timeout .*|request to .* ETIMEDOUT.*|.*java\.net.*timed out.*)$/,
  ],
  [
    'unreadable',
    'Response.Unreadable',
    /^(Z_\w+|\w+PARSE_FAILURE|PARSING_ERROR|SyntaxError.*(JSON|expected pattern).*|invalid json response .*)$/s,
  ],
  [
    'network',
    'Network.Unreachable',
    /^((\w+ )?E(CONNRE|HOST|NET|NOTFOUND|PIPE|AI_AGAIN)\w*( \S+)?|UND_ERR_SOCKET|ERR_NETWORK|FETCH_ERROR|\w+PREMATURE_CLOSE|NetworkError|(Failed to fetch|Load failed|NetworkError when .*)( \(\S+\))?|(Response served by service worker|FetchEvent.respondWith) .* error.*|(The (network|Internet) connection [\w ]+|[\w ]+ (to the server|hostname could not be found))\.|Error in input stream|Request has been terminated\n.*|Http failure response for .*: 0 .*|(fetch|Network request) failed|[Nn]etwork [Ee]rror|socket hang up|stream has been aborted|request to .* failed, .*|.*java\.net.*)$/,
  ],
  [
    'abort',
    'Abort',
    /^(ERR_CANCELED|(Abort|APIUserAbort|Cancel(l?ed)?)Error|The user aborted a request\.|Request aborted)$/,
  ],
  // axios. With the message "Request aborted", the person left the page.
  ['timeout', 'Timeout', /^ECONNABORTED$/],
]

/** An HTTP status in a sentence: `HTTP 401`, `status code 404`, `status: 503`, `502 Bad Gateway`. */
const STATUS_TEXT =
  /\b(?:HTTP(?:\/\S{1,3})?|(?:status|response)(?: code)?)[ :=(]{1,3}([45]\d\d)\b|^([45]\d\d) [A-Z][a-z]/i

/**
 * Recognizes the failure of a call without an error code: by its HTTP status, or by the reason why there was no answer.
 * Origin `abort` for an aborted call; `null` without a sign of a failure.
 */
export function transport(
  found: readonly Found[],
  { from, status }: ParseContext,
): ParsedError | null {
  const http = (known: number) =>
    ({ origin: 'http', code: `Http.${known}`, status: known }) as const
  if (status && status > 399) return http(status)
  if (from !== 'thrown') return null
  const fact = FACTS.find(([, , pattern]) => says(found, pattern))
  if (!fact) {
    const match = found
      .map(([value]) => STATUS_TEXT.exec(asText(value).slice(0, 400)))
      .find(Boolean)
    return match ? http(Number(match[1] ?? match[2])) : null
  }
  const [origin, code] = fact
  const offline = origin === 'network' && globalThis.navigator?.onLine === false
  return { origin, code: offline ? 'Network.Offline' : code }
}

/** Tells whether a code is one of a call without an answer. */
export function isTransportWord(code: string): boolean {
  return FACTS.some(([, , pattern]) => pattern.test(code))
}

function says(found: readonly Found[], pattern: RegExp): boolean {
  return found.some(([value]) => {
    const text = (part: unknown) => asText(part).slice(0, 400)
    const part = (key: string) => text(read(value, key))
    const [name, message] = [part('name'), part('message')]
    // Texts repeat the names of errors: "TypeError: Failed to fetch".
    const bare = (it: string) => it.replace(/^.*Error: /, '')
    return [text(value), bare(text(value)), part('code'), name, bare(message), name + message].some(
      (it) => pattern.test(it),
    )
  })
}
