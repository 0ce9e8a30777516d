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
 * JSON. "terminated" is superagent's, `request:fail` and `uploadFile:fail` WeChat's. "User rejected the request" is a wallet's,
 * which has a code beside it, as sign-in windows have. "User denied access" is what servers say.
 *
 * Safari says in the reader's language why a call got no answer. Of its own code's mistakes each engine tells in English.
 */
const FACTS: readonly (readonly [ErrorOrigin, string, RegExp])[] = [
  [
    'timeout',
    'Timeout',
    /^(((E|UND_)\w*|(\w+ )?request |(request|\w+loadFile):fail )?timed? ?out(_?error|\.)?|timeout of \d+ ?ms exceeded|(network|response) timeout .*|request to .* ETIMEDOUT.*|.*java\.net.*timed out.*)$/i,
  ],
  [
    'unreadable',
    'Response.Unreadable',
    /^(Z_\w+|ERR_\w+PARSE_FAILURE|PARSING_ERROR|SyntaxError.*(JSON|expected pattern).*|invalid json response .*)$/s,
  ],
  [
    'network',
    'Network.Unreachable',
    /^((\w+ )?E(CONNRE|HOST|NET|NOTFOUND|PIPE|AI_|RR_NETWORK)\w*( \S+)?|UND_ERR_SOCKET|(FETCH|NETWORK)_ERROR|\w+PREMATURE_CLOSE|(Response served by service worker|FetchEvent.respondWith) .*|(The (network|Internet) connection [\w ]+|[\w ]+ (to the server|hostname could not be found))\.|Error in \w+ stream|(request|\w+loadFile):fail( (?!abort$).*)?|net::ERR_\w+|Connection (error|closed)\.|WebKit encountered .*|Request has been terminated\n.*|(Failed to fetch|(Load|fetch|Network request) failed)( \(\S+\))?|(A )?[Nn]etwork(ing)? ?[Ee]rror( \D.*)?|socket hang up|stream has been aborted|request to .* failed, .*|.*java\.net.*|TypeError(?!.*(undefined|null|not a)).*([^\s!-~]|erbind|nternet| [Ss]erv(e|id)).*[.。)])$/,
  ],
  [
    'abort',
    'Abort',
    /^(ERR_CANCELED|(Request|APIUser)?Abort(ed)?Error|Cancel(l?ed)?Error|(.*: |The )?[Uu]ser (abort|reject|cancel|deni)\w+( the| a)? (req|tran|act|mes|flow|upl).*|Request (was )?aborted\.?|TypeError(cancelled|已取消)|\w*:fail (abort|cancel))$/s,
  ],
  // axios. With the message "Request aborted", the person left the page.
  ['timeout', 'Timeout', /^ECONNABORTED$/],
]

/** An HTTP status in a sentence: `HTTP 401`, `status code 404`, `status: 503`, `502 Bad Gateway`, `failed to load: 404`, `404`. */
const STATUS_TEXT =
  /\b(?:HTTP[/\d.]*|(?:status|response)(?: code| of)?|fail[^:,.]*(?::| code)|error)[ :=(]{1,3}([45][0-2]\d)\b(?!-)|(?:^|": )([45][0-2]\d)(?:$|:? [A-Z][a-z])/i

/** The phrases of statuses, which apps throw: `new Error(response.statusText)`. */
const PHRASES: Readonly<Record<string, number>> = {
  'Bad Request': 400,
  Unauthorized: 401,
  Forbidden: 403,
  'Not Found': 404,
  Conflict: 409,
  'Too Many Requests': 429,
  'Internal Server Error': 500,
  'Bad Gateway': 502,
  'Service Unavailable': 503,
  'Gateway Timeout': 504,
}

/**
 * Recognizes the failure of a call without an error code: by its HTTP status, or by the reason why there was no answer.
 * Origin `abort` for an aborted call; `null` without a sign of a failure.
 */
export function transport(
  found: readonly Found[],
  { from, status }: ParseContext,
): ParsedError | null {
  const http = (known: unknown): ParsedError | null =>
    known ? { origin: 'http', code: `Http.${known}`, status: Number(known) } : null
  if (status && status > 399) return http(status)
  if (from !== 'thrown') return null
  // What an `XMLHttpRequest` has without an answer. Other bodies have a status of 0 too.
  const lost = found.some(([it]) => read(it, 'status') === 0 && read(it, 'statusText') != null)
  const texts = found.flatMap(([value, kind]) => {
    const name = asText(read(value, 'name'))
    const message = asText(read(value, 'message'))
    // Beside those among the values: a getter's or a hidden code, and what the search has left out of a long list.
    const all = [
      asText(kind !== 'aside' && value),
      asText(read(value, 'code')),
      name,
      message,
      name + message,
      // jQuery's.
      `:fail ${asText(read(value, 'statusText'))}`,
    ]
    // Texts repeat the names of errors: "TypeError: Failed to fetch".
    return all.flatMap((long) => {
      const text = long.slice(0, 400)
      return [text, text.replace(/^.*Error: /, '')]
    })
  })
  // The third one is the network.
  const fact = transportFact(texts) ?? (lost && FACTS[2])
  if (!fact) {
    // Of a word that every object has, such as "constructor", this is no number.
    return http(
      texts
        .flatMap<unknown>((text) => PHRASES[text] ?? STATUS_TEXT.exec(text)?.slice(1))
        .find(Number),
    )
  }
  const [origin, code] = fact
  return {
    origin,
    code: origin === 'network' && globalThis.navigator?.onLine === false ? 'Network.Offline' : code,
  }
}

/** Finds the failure without an answer that one of the texts tells of. */
export function transportFact(texts: readonly string[]) {
  return FACTS.find(([, , pattern]) => texts.some((text) => pattern.test(text)))
}
