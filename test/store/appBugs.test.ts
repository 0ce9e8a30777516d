import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  createErrorStore,
  parseApiError,
  presentApiError,
  toPlainApiError,
  unwrapApi,
} from '../../src/core.js'

const logged = vi.fn()
beforeEach(() => vi.stubGlobal('reportError', logged))
afterEach(() => {
  vi.unstubAllGlobals()
  logged.mockReset()
})

/** A mistake in the app's code, as the engine throws it. */
function bug(): never {
  const data = undefined as unknown as { total(): never }
  return data.total()
}

test.each([
  ['a property of undefined', bug],
  ['a name that is not defined', () => Promise.reject(new ReferenceError('total is not defined'))],
  [
    'a stack that overflows',
    function again(): never {
      return again()
    },
  ],
])(
  'a mistake in the app’s own code is shown as the app’s problem and logged: %s',
  async (_, call) => {
    const store = createErrorStore()
    await store.run(call)
    const [entry] = store.getSnapshot().entries
    expect(entry?.policy).toMatchObject({ words: 'app', fault: 'integration' })
    expect(entry && presentApiError(entry.error).title).toBe('This app has a problem')
    expect(logged).toHaveBeenCalledExactlyOnceWith(entry?.error.cause)
  },
)

test('a mistake within unwrapApi is logged too', async () => {
  const store = createErrorStore()
  await store.run(() => unwrapApi(bug))
  expect(store.getSnapshot().entries[0]?.policy.words).toBe('app')
  expect(logged).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError))
})

test('a mistake that is reported twice is logged once', async () => {
  const store = createErrorStore()
  await store.run(() => {
    try {
      bug()
    } catch (error) {
      store.report(error)
      throw error
    }
  })
  expect(logged).toHaveBeenCalledOnce()
})

test('a mistake is logged to the console where there is no reportError', async () => {
  vi.stubGlobal('reportError', undefined)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  createErrorStore().report(new ReferenceError('total is not defined'))
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test.each([
  ['Chromium’s fetch', new TypeError('Failed to fetch')],
  ['Safari’s fetch', new TypeError('Load failed')],
  ['a lost connection', new TypeError('The network connection was lost.')],
  [
    'a host without a name',
    new TypeError('A server with the specified hostname could not be found.'),
  ],
  ['a plain error', new Error('Out of stock')],
  ['text', 'TypeError: x is not a function'],
])('what is no mistake of the code is not logged: %s', async (_, thrown) => {
  const store = createErrorStore()
  await store.run(() => Promise.reject(thrown))
  expect(store.getSnapshot().entries[0]?.policy.words).not.toBe('app')
  expect(logged).not.toHaveBeenCalled()
})

test('a server action’s mistake is the app’s problem in the browser too', () => {
  const error = parseApiError(new TypeError('x is not a function'))
  expect(error && toPlainApiError(error)).toMatchObject({ code: 'App.Bug' })
})

test('a server without an answer of its vendor doesn’t blame the reader’s connection', () => {
  const error = parseApiError(new TypeError('fetch failed'))
  expect(error?.code).toBe('Network.Unreachable')
  if (!error) return
  const plain = toPlainApiError(error)
  expect(presentApiError(plain).title).toBe('The service has a problem')
  expect(presentApiError(error).title).toBe('The service has a problem')
})

test.each(['window', 'a worker', 'React Native'])(
  'a browser without an answer still speaks of the connection: %s',
  (place) => {
    if (place === 'a worker') vi.stubGlobal('navigator', { onLine: true })
    else vi.stubGlobal('window', {})
    const error = parseApiError(new TypeError('Failed to fetch'))
    expect(error && toPlainApiError(error).code).toBe('Network.Unreachable')
    expect(error && presentApiError(error).title).toBe('The service can’t be reached')
  },
)

test.each([
  'Failed to fetch dynamically imported module: https://example.com/x.js',
  'error loading dynamically imported module: https://example.com/x.js',
  'Importing a module script failed.',
  "'text/html' is not a valid JavaScript MIME type.",
  'Loading chunk 7 failed.',
])(
  'a part of the app that is gone since it was deployed anew asks for a refresh: %s',
  (message) => {
    const error = parseApiError(new TypeError(message))
    expect(error && presentApiError(error).actions.map(({ id }) => id)).toEqual(['refresh'])
    createErrorStore().report(new TypeError(message))
    expect(logged).not.toHaveBeenCalled()
  },
)

test.each([
  new TypeError('Failed to fetch dynamically imported module: https://x.example/a.js'),
  Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' }),
  Object.assign(new Error('Failed to load chunk /_next/static/chunks/a.js from module 12'), {
    name: 'ChunkLoadError',
  }),
  new Error('Unable to preload CSS for /assets/a.css'),
  new Error('Server Action "7f3a" was not found on the server. \nRead more: https://nextjs.org'),
])('what is gone since the app was deployed anew asks for a refresh: %s', (thrown) => {
  const error = parseApiError(thrown)
  const shown = error && presentApiError(error)
  expect(shown?.actions.map(({ id }) => id)).toEqual(['refresh'])
})

test('an upload that lost a chunk is no part of the app that is gone', () => {
  const thrown = new Error('tus: failed to upload chunk at offset 0')
  const error = parseApiError(thrown)
  expect(error && presentApiError(error).actions[0]?.id).toBe('retry')
})
