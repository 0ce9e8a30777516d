import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseApiError } from '../../src/parse/parseApiError.js'

afterEach(() => vi.unstubAllGlobals())

function coded(code: string, message = 'x'): Error {
  return Object.assign(new Error(message), { code })
}

function named(name: string, message = 'x'): Error {
  return Object.assign(new Error(message), { name })
}

describe('a call that was called off', () => {
  it.each<[string, unknown]>([
    ['fetch', new DOMException('The user aborted a request.', 'AbortError')],
    ['an abort in JSON', { name: 'AbortError', message: 'signal is aborted without reason' }],
    ['axios', Object.assign(coded('ERR_CANCELED', 'canceled'), { name: 'CanceledError' })],
    ['axios, when the page is left', coded('ECONNABORTED', 'Request aborted')],
    ['got', named('CancelError', 'Promise was canceled')],
    ['TanStack Query', named('CancelledError')],
    ['ofetch', new Error('<no response>', { cause: new DOMException('', 'AbortError') })],
    ['the SDKs of OpenAI and Anthropic', named('APIUserAbortError', 'Request was aborted.')],
    ['an ApiError of that origin', { origin: 'abort', code: 'Abort', message: '', fields: [] }],
  ])('an aborted call is no failure: %s', (_, value) => {
    expect(parseApiError(value)).toBeNull()
  })

  it.each<[string, unknown]>([
    ['the SDKs of OpenAI and Anthropic, by their words', new Error('Request was aborted.')],
    ['Safari, when the page is left', new TypeError('cancelled')],
    ['Safari in Chinese', new TypeError('已取消')],
    ['jQuery', { readyState: 0, status: 0, statusText: 'abort' }],
    ['WeChat', { errMsg: 'request:fail abort' }],
    ['WeChat, of a file', { errMsg: 'uploadFile:fail abort' }],
    ['WeChat, of a picker', { errMsg: 'chooseMessageFile:fail cancel' }],
    ['a wallet', coded('ACTION_REJECTED', 'user rejected action (action="sendTransaction")')],
    ['MetaMask', { code: 4001, message: 'MetaMask Tx Signature: User denied transaction.' }],
    ['viem', { code: 4001, message: 'User rejected the request.\n\nVersion: viem@2' }],
    ['MSAL', { errorCode: 'user_cancelled', errorMessage: 'User cancelled the flow.' }],
    ['a file that Firebase uploads', coded('storage/canceled', 'User canceled the upload.')],
  ])('an aborted call is no failure: %s', (_, value) => {
    expect(parseApiError(value)).toBeNull()
  })

  it('several errors of which one is an abort are a failure', () => {
    const abort = new DOMException('', 'AbortError')
    expect(parseApiError(new AggregateError([abort, new TypeError('Failed to fetch')]))?.code).toBe(
      'Network.Unreachable',
    )
  })

  it.each([
    { code: 'abort', message: 'The database is locked.' },
    { result: 'cancel', message: 'No.' },
    { message: 'No.', details: 'abort' },
  ])('a word that an answer has for something else is no abort: %j', (value) => {
    expect(parseApiError(value)).not.toBeNull()
  })

  it('an error whose code or name only resembles an abort is a failure', () => {
    expect(parseApiError(Object.assign(new Error('x'), { code: 20 }))?.code).toBe('Unknown')
    expect(parseApiError(named('OrderCanceledErrorHandler'))?.code).toBe('Unknown')
    expect(parseApiError(new Error('User denied Geolocation'))?.code).toBe('Unknown')
    expect(parseApiError(coded('4001', 'The order was cancelled.'))?.code).toBe('4001')
    expect(parseApiError(coded('NO_SEAT', 'The user cancelled this seat.'))?.code).toBe('NO_SEAT')
    expect(parseApiError(new Error('Paying failed: no user rejected it'))?.code).toBe('Unknown')
    expect(parseApiError(new Error('User rejected your invitation'))?.code).toBe('Unknown')
    expect(parseApiError(coded('NO_ACCESS', 'User denied access'))?.code).toBe('NO_ACCESS')
    expect(parseApiError(coded('NO_LOGIN', 'User denied login.'))?.code).toBe('NO_LOGIN')
    const other = coded('NO_ORDER', 'Another user cancelled the transaction.')
    expect(parseApiError(other)?.code).toBe('NO_ORDER')
    const answered = { status: 409, code: 'NO_SEAT', message: 'The user cancelled this seat.' }
    expect(parseApiError(answered)?.code).toBe('NO_SEAT')
  })
})

describe('a call without an answer, where the search doesn’t look', () => {
  class Lost extends Error {
    get code() {
      return 'ECONNREFUSED'
    }
  }

  it.each<[string, unknown]>([
    ['a code that a getter gives', new Lost('x')],
    ['a hidden code', Object.defineProperty(new Error('x'), 'code', { value: 'ECONNRESET' })],
    [
      'the results of many calls',
      Array.from({ length: 60 }, () => ({
        status: 'rejected',
        reason: new TypeError('Load failed'),
      })),
    ],
  ])('it is found: %s', (_, value) => {
    expect(parseApiError(value)?.code).toBe('Network.Unreachable')
  })
})

describe('a timeout', () => {
  it.each<[string, unknown]>([
    ['AbortSignal.timeout, number 23', new DOMException('signal timed out', 'TimeoutError')],
    ['ky', named('TimeoutError', 'Request timed out: GET http://127.0.0.1/')],
    ['axios', coded('ECONNABORTED', 'timeout of 500ms exceeded')],
    ['axios, in the app’s words', coded('ECONNABORTED', 'Das dauert zu lange')],
    ['axios with clarified timeouts, got', coded('ETIMEDOUT')],
    ['undici', new TypeError('fetch failed', { cause: coded('UND_ERR_CONNECT_TIMEOUT') })],
    ['Safari', new TypeError('The request timed out.')],
    ['React Native', new TypeError('Network request timed out')],
    ['the SDKs of OpenAI and Anthropic', new Error('Request timed out.')],
    ['node-fetch', new Error('network timeout at: http://127.0.0.1/')],
    [
      'node-fetch, midway',
      new Error('Response timeout while trying to fetch http://x/ (over 9ms)'),
    ],
  ])('a timeout is recognized: %s', (_, value) => {
    expect(parseApiError(value)).toMatchObject({ origin: 'timeout', code: 'Timeout' })
  })
})

it('an app’s own message about a timeout is no timeout', () => {
  expect(parseApiError(new RangeError('timeout must be positive'))?.code).toBe('Unknown')
  expect(parseApiError(new Error('Your session timed out.'))?.code).toBe('Unknown')
})

describe('a network failure', () => {
  it.each<[string, unknown]>([
    ['Chromium', new TypeError('Failed to fetch')],
    ['Safari', new TypeError('Load failed')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['with the host that a tracker appends', new TypeError('Failed to fetch (api.example.com)')],
    ['the sentence alone', 'Failed to fetch'],
    ['Chromium, midway', new TypeError('network error')],
    ['React Native', new TypeError('Network request failed')],
    ['Node', new TypeError('fetch failed')],
    ['Node, with a cause', new TypeError('terminated', { cause: coded('UND_ERR_SOCKET') })],
    ['several addresses', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')], '')],
    ['axios', coded('ERR_NETWORK', 'Network Error')],
    ['axios, midway', coded('ERR_BAD_RESPONSE', 'stream has been aborted')],
    ['a DOMException, number 19', new DOMException('', 'NetworkError')],
    ['a name that does not resolve', coded('ENOTFOUND')],
    ['a resolver that does not answer', coded('EAI_AGAIN')],
    ['a reset', coded('ECONNRESET')],
    ['Node, in a log', new Error('connect ECONNREFUSED 127.0.0.1:8080')],
    ['Node, in a log, without an address', 'read ECONNRESET'],
    ['Node, in a log, without a name', 'getaddrinfo ENOTFOUND api.example.com'],
    ['Safari, a refusal', new TypeError('Could not connect to the server.')],
    ['Safari, no name', new TypeError('A server with the specified hostname could not be found.')],
    ['Firefox, midway', new TypeError('Error in input stream')],
    ['Firefox, midway in a body', new TypeError('Error in body stream')],
    ['XMLHttpRequest, by its sentence', 'NetworkError: A network error occurred.'],
    [
      'superagent',
      new Error('Request has been terminated\nPossible causes: the network is offline'),
    ],
    [
      'Angular',
      {
        name: 'HttpErrorResponse',
        status: 0,
        statusText: 'Unknown Error',
        message: 'Http failure response for https://api.example.com: 0 Unknown Error',
        error: { isTrusted: true },
      },
    ],
    ['XMLHttpRequest', { readyState: 4, status: 0, statusText: '', responseText: '' }],
    ['a promise around XMLHttpRequest', { status: 0, statusText: '' }],
    ['jQuery', { readyState: 0, status: 0, statusText: 'error', responseText: '' }],
  ])('a network failure is recognized: %s', (_, value) => {
    expect(parseApiError(value)).toMatchObject({ origin: 'network', code: 'Network.Unreachable' })
  })

  it.each([
    'Failed to fetch dynamically imported module: https://app.example.com/assets/Page.js',
    'Failed to fetch the list of people',
    'Load failed for script',
    'We Failed to fetch',
    'Failed to fetch\nthe rest',
  ])('a sentence that only begins or ends like a network failure is none: %s', (message) => {
    expect(parseApiError(new TypeError(message))?.code).toBe('Unknown')
  })

  it('a network failure is Network.Offline when the browser says that it is offline', () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(parseApiError(new TypeError('Failed to fetch'))).toMatchObject({
      origin: 'network',
      code: 'Network.Offline',
    })
    expect(parseApiError(new Error('boom'))?.code).toBe('Unknown')
  })

  it('a network failure is recognized where there is no navigator', () => {
    vi.stubGlobal('navigator', undefined)
    expect(parseApiError(new TypeError('Failed to fetch'))?.code).toBe('Network.Unreachable')
  })
})

describe('an answer that cannot be read', () => {
  it.each<[string, unknown]>([
    ['V8', new SyntaxError('Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON')],
    ['V8, cut off', new SyntaxError('Unexpected end of JSON input')],
    ['Firefox', new SyntaxError('JSON.parse: unexpected character at line 1 column 1')],
    ['Safari', new SyntaxError('JSON Parse error: Unexpected EOF')],
    ['Safari, of HTML', new SyntaxError('The string did not match the expected pattern.')],
    ['node-fetch', named('FetchError', 'invalid json response body at http://x/ reason: y')],
    ['got', coded('ERR_BODY_PARSE_FAILURE')],
    ['a broken gzip', coded('Z_DATA_ERROR', 'incorrect header check')],
    ['cut-off JSON', '{"people":[{"name":"Li'],
  ])('an unreadable answer is recognized: %s', (_, value) => {
    expect(parseApiError(value)).toMatchObject({
      origin: 'unreadable',
      code: 'Response.Unreadable',
    })
  })

  it('a syntax error in a regular expression is no unreadable answer', () => {
    expect(parseApiError(new SyntaxError('Invalid regular expression: /(/'))?.code).toBe('Unknown')
  })

  it('an error whose message has braces is no unreadable answer', () => {
    expect(parseApiError(new Error('{person} is missing'))?.code).toBe('Unknown')
    expect(parseApiError('[error] upstream gone')?.code).toBe('Unknown')
  })
})

describe('an HTTP status', () => {
  it.each<[string, unknown]>([
    ['a thrown response', new Response('gone', { status: 503 })],
    ['an error’s own status', Object.assign(new Error('x'), { status: 503 })],
    ['an error’s own statusCode', Object.assign(new Error('x'), { statusCode: 503 })],
    ['the response of an error', Object.assign(new Error('x'), { response: { status: 503 } })],
    ['the status of a cause', new Error('x', { cause: { statusCode: 503 } })],
    ['the failing one of two', { status: 200, error: { status: 503 } }],
    ['before a client’s own code', Object.assign(coded('ERR_NETWORK'), { status: 503 })],
  ])('an HTTP status is found: %s', (_, value) => {
    expect(parseApiError(value)).toMatchObject({ origin: 'http', code: 'Http.503', status: 503 })
  })

  it('an HTTP status stands beside a code', () => {
    const thrown = Object.assign(coded('LimitExceeded'), { response: { status: 409, headers: {} } })
    expect(parseApiError(thrown)).toMatchObject({
      origin: 'api',
      code: 'LimitExceeded',
      status: 409,
    })
  })

  it.each([200, 304, 0, 42, 4040, '', 'failed', null])(
    'an error’s status is no HTTP failure by itself: %o',
    (status) => {
      expect(parseApiError(Object.assign(new Error('x'), { status }))?.code).toBe('Unknown')
    },
  )

  it('a status of 0 in an answer is no network failure: many APIs say so of any error', () => {
    expect(parseApiError({ status: 0, msg: 'Wrong password' })?.code).toBe('Unknown')
  })

  it.each(['timeout', 'Timed out', 'Error: timeout'])(
    'an app’s own race against the clock is a timeout: %s',
    (text) => {
      expect(parseApiError(new Error(text))?.code).toBe('Timeout')
      expect(parseApiError(text)?.code).toBe('Timeout')
    },
  )

  it('parseApiError judges a resolved Response by its status, without its body', () => {
    const options = { from: 'resolved' } as const
    const mock = { status: 404, headers: {}, clone: () => mock, text: async () => '' }
    expect(parseApiError(mock, options)?.code).toBe('Http.404')
    expect(parseApiError(new Response('{}'), options)).toBeNull()
    expect(parseApiError(new Response('{}', { status: 404 }), options)?.code).toBe('Http.404')
  })
})

it.each<[string, unknown, string]>([
  ['Chinese', new TypeError('网络连接已中断。'), 'Network.Unreachable'],
  ['French', new TypeError('La connexion réseau a été perdue.'), 'Network.Unreachable'],
  ['German', new TypeError('Die Netzwerkverbindung wurde unterbrochen.'), 'Network.Unreachable'],
  [
    'German, of the server',
    new TypeError('Verbindung zum Server konnte nicht hergestellt werden.'),
    'Network.Unreachable',
  ],
  [
    'French, without an accent',
    new TypeError('Impossible de se connecter au serveur.'),
    'Network.Unreachable',
  ],
  [
    'Italian',
    new TypeError('La connessione Internet sembra essere offline.'),
    'Network.Unreachable',
  ],
  [
    'a mistake of the app with an observer',
    new TypeError("Failed to execute 'observe' on 'MutationObserver': no node was given."),
    'Unknown',
  ],
  ['its engine', new TypeError('WebKit encountered an internal error'), 'Network.Unreachable'],
  [
    'a name in a mistake of the app',
    new TypeError("Cannot read properties of undefined (reading 'größe')"),
    'Unknown',
  ],
])('Safari says in the reader’s language that a call got no answer: %s', (_, error, code) => {
  expect(parseApiError(error)?.code).toBe(code)
})

it.each([
  ['request:fail timeout', 'Timeout'],
  ['downloadFile:fail timeout', 'Timeout'],
  ['uploadFile:fail Error: connect ECONNREFUSED', 'Network.Unreachable'],
  ['request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED', 'Network.Unreachable'],
  ['request:fail', 'Network.Unreachable'],
  ['request:fail abort statusCode:-1 timeout', 'Network.Unreachable'],
  ['readFile:fail no such file or directory', 'Unknown'],
])('WeChat’s errMsg tells of a call without an answer: %s', (errMsg, code) => {
  expect(parseApiError({ errMsg })?.code).toBe(code)
})

it.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'Network.Unreachable'],
  ['Connection error.', 'Network.Unreachable'],
  ['Connection closed.', 'Network.Unreachable'],
  ['Request timeout', 'Timeout'],
  ['Unauthorized', 'Http.401'],
  ['Not Found', 'Http.404'],
  ['Error: Not Found', 'Http.404'],
  ['Too Many Requests', 'Http.429'],
  ['Request failed: 404', 'Http.404'],
  ['404: Not Found', 'Http.404'],
  ['Error 503', 'Http.503'],
  ['[GET] "/api/x": 404 Not Found', 'Http.404'],
  ['Conflict', 'Http.409'],
  ['404', 'Http.404'],
  ['Failed to fetch people: 404 Not Found', 'Http.404'],
  ['Error 429: Too many requests', 'Http.429'],
  ['Error: 500 - Internal Server Error', 'Http.500'],
  ['Request failed with code 422', 'Http.422'],
  ['The server responded with a status of 404 (Not Found)', 'Http.404'],
  ['Not Found in the list', 'Unknown'],
  ['Limit: 450 characters', 'Unknown'],
  ['Upload failed: 500MB are too much', 'Unknown'],
  ['Upload failed, the most is: 500 MB', 'Unknown'],
  ['Payment failed. Amount: 500', 'Unknown'],
  ['The zip code 404 is not known', 'Unknown'],
  ['constructor', 'Unknown'],
])('a sentence by itself tells of it: %s', (message, code) => {
  expect(parseApiError(new Error(message))?.code).toBe(code)
})

it.each([
  [{ msg: 'Network Error' }, 'Network.Unreachable'],
  [{ code: -1, msg: 'timeout of 5000ms exceeded' }, 'Timeout'],
])('a sentence is read under another key of a message: %j', (value, code) => {
  expect(parseApiError(value)?.code).toBe(code)
})
