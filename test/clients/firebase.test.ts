import { deleteApp, type FirebaseApp, initializeApp } from '@firebase/app'
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from '@firebase/auth'
import { connectFunctionsEmulator, getFunctions, httpsCallable } from '@firebase/functions'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { commonFormats } from '../../src/parse/formats/commonFormats.js'
import { firebase } from '../../src/parse/formats/firebase.js'
import { answerOf } from './answers.js'
import { type Reply, type Script, type Scripted, startScripted } from './scripted.js'
import { type Seen, seen } from './webAnswers.js'

let server: Scripted
let app: FirebaseApp
beforeAll(async () => {
  server = await startScripted()
  app = initializeApp({ apiKey: 'k', projectId: 'p', appId: 'a' })
  connectAuthEmulator(getAuth(app), server.url, { disableWarnings: true })
  const [host = '', port] = server.host.split(':')
  connectFunctionsEmulator(getFunctions(app), host, Number(port))
})
afterAll(async () => {
  await server.close()
  await deleteApp(app)
})
afterEach(() => vi.unstubAllGlobals())

const signIn = () => signInWithEmailAndPassword(getAuth(app), 'a@b.co', 'x')
const order = (timeout = 70_000) => httpsCallable(getFunctions(app), 'order', { timeout })({ n: 1 })

/** Makes a call with the format alone and with all formats, which read the same. */
async function read(call: () => Promise<unknown>): Promise<Seen | null> {
  const alone = await answerOf(call, { parsers: [firebase] })
  const all = await answerOf(call, { parsers: commonFormats })
  expect(alone.from).toBe('thrown')
  expect(seen(all.parsed)).toEqual(seen(alone.parsed))
  return seen(alone.parsed)
}

/** The REST answer of Firebase Authentication. */
const refused = (message: string, code = 400): Reply => ({
  status: code,
  body: { error: { code, message, errors: [{ message, domain: 'global', reason: 'invalid' }] } },
})

it.each<[string, Script, Seen]>([
  [
    'details that do not match',
    refused('INVALID_LOGIN_CREDENTIALS'),
    { code: 'auth/invalid-credential', words: 'wrongSignIn', fault: 'input' },
  ],
  [
    'an address in use',
    refused('EMAIL_EXISTS'),
    {
      code: 'auth/email-already-in-use',
      words: 'emailInUse',
      fault: 'input',
      paths: ['email'],
    },
  ],
  [
    'a weak password',
    refused('WEAK_PASSWORD : Password should be at least 6 characters'),
    { code: 'auth/weak-password', words: 'weakPassword', fault: 'input', paths: ['password'] },
  ],
  [
    'too many attempts',
    refused('TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account is disabled.'),
    { code: 'auth/too-many-requests', words: 'tooOften', fault: 'service' },
  ],
  [
    'an account that is closed',
    refused('USER_DISABLED'),
    { code: 'auth/user-disabled', words: 'noAccess', fault: 'access' },
  ],
  [
    'a key of the app that is refused',
    refused('API key not valid. Please pass a valid API key.'),
    {
      code: 'auth/api-key-not-valid.-please-pass-a-valid-api-key.',
      words: 'app',
      fault: 'integration',
    },
  ],
  [
    'a connection that is reset',
    'reset',
    { code: 'Network.Unreachable', words: 'service', fault: 'service' },
  ],
])('what Firebase Authentication throws is read: %s', async (_, script, expected) => {
  server.play(script)
  expect(await read(signIn)).toEqual(expected)
})

it.each<[string, Reply, Seen]>([
  [
    'a session that has ended',
    { status: 401, body: { error: { status: 'UNAUTHENTICATED', message: 'Sign in first.' } } },
    { code: 'functions/unauthenticated', words: 'signIn', fault: 'access' },
  ],
  [
    'no access',
    { status: 403, body: { error: { status: 'PERMISSION_DENIED', message: 'No.' } } },
    { code: 'functions/permission-denied', words: 'noAccess', fault: 'access' },
  ],
  [
    'nothing there',
    { status: 404, body: { error: { status: 'NOT_FOUND', message: 'No order.' } } },
    { code: 'functions/not-found', words: 'notFound', fault: 'conflict' },
  ],
  [
    'a field in the details',
    {
      status: 400,
      body: {
        error: { status: 'INVALID_ARGUMENT', message: 'Odd email.', details: { field: 'email' } },
      },
    },
    { code: 'functions/invalid-argument', words: 'input', fault: 'input', paths: ['email'] },
  ],
  [
    'a list of fields in the details',
    {
      status: 400,
      body: {
        error: {
          status: 'INVALID_ARGUMENT',
          message: 'Bad request',
          details: { errors: [{ path: ['address', 'zip'], message: 'Too short' }] },
        },
      },
    },
    { code: 'functions/invalid-argument', words: 'input', fault: 'input', paths: ['address.zip'] },
  ],
  [
    'too many requests',
    { status: 429, body: { error: { status: 'RESOURCE_EXHAUSTED', message: 'Slow down.' } } },
    { code: 'functions/resource-exhausted', words: 'tooOften', fault: 'service' },
  ],
  [
    'a crash',
    { status: 500, body: { error: { status: 'INTERNAL', message: 'INTERNAL' } } },
    { code: 'functions/internal', words: 'service', fault: 'service' },
  ],
  [
    'HTML of a gateway',
    { status: 503, body: '<html></html>' },
    { code: 'functions/unavailable', words: 'service', fault: 'service' },
  ],
])('what a callable Firebase function throws is read: %s', async (_, reply, expected) => {
  server.play(reply)
  expect(await read(() => order())).toEqual(expected)
})

it('a callable Firebase function that takes too long is a timeout', async () => {
  server.play('hang')
  expect(await read(() => order(50))).toMatchObject({
    code: 'functions/deadline-exceeded',
    words: 'timeout',
  })
})

it('a Firebase call without an answer is the network’s where the browser says that it is offline', async () => {
  server.play('reset')
  expect(await read(() => order())).toMatchObject({ code: 'functions/internal' })
  vi.stubGlobal('navigator', { onLine: false })
  expect(await read(() => order())).toMatchObject({ code: 'Network.Offline' })
  expect(await read(signIn)).toMatchObject({ code: 'Network.Offline' })
})
