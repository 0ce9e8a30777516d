import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { asText, record } from '../read.js'
import { violation } from '../violations/violation.js'
import { violationsIn } from '../violations/violationsIn.js'
import { googleRpc } from './googleRpc.js'

/** The inputs that Auth's codes are about, by a word in the code (`auth/weak-password`, `EMAIL_EXISTS`). */
const INPUTS: readonly (readonly [RegExp, string])[] = [
  [
    /weak-?_?password|missing-?_?password|wrong-?_?password|invalid_password|password_does_not/i,
    'password',
  ],
  [/email-already|email_exists|(?:invalid|missing)[-_]email|email[-_]not[-_]found/i, 'email'],
  [/phone-number-already|phone_number_exists|(?:invalid|missing)[-_]phone/i, 'phoneNumber'],
  [/(?:invalid|missing)[-_](?:verification[-_])?code$/i, 'verificationCode'],
]

/** Codes of the SDKs for a call without an answer. */
const LOST = /(?:^|\/)(?:network-request-failed|retry-limit-exceeded)$/

/**
 * Recognizes errors of Firebase: what its SDKs throw (`auth/invalid-credential`, `functions/unauthenticated`,
 * `permission-denied`), and what its REST APIs and callable functions answer. The fields are the inputs that an Auth code
 * names, and what a function puts into `details`.
 */
export function firebase(value: unknown, context: ParseContext): ParsedError | 'success' | null {
  const error = record(value)
  const code = asText(error.code).slice(0, 100)
  const isOwn =
    error.name === 'FirebaseError' || /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(code)
  if (context.from === 'thrown' && code && isOwn) {
    const message = asText(error.message)
    const offline = globalThis.navigator?.onLine === false
    // A callable function that got no answer has the code and the message of an unknown answer.
    if (LOST.test(code) || (offline && code === 'functions/internal' && message === 'internal')) {
      return {
        origin: 'network',
        code: offline ? 'Network.Offline' : 'Network.Unreachable',
        message,
      }
    }
    // The person has cancelled an upload, or opened another window to sign in.
    if (/^(?:auth|storage)\/.*cancell?ed/.test(code)) return { origin: 'abort', code: 'Abort' }
    if (code === 'auth/timeout') return { origin: 'timeout', code: 'Timeout', message }
    return { code, message, fields: inputsOf(code, message, error.details) }
  }
  const parsed = googleRpc(value, context)
  if (!parsed || parsed === 'success' || parsed.fields?.length) return parsed
  const inner = record(record(Array.isArray(value) ? value[0] : value).error)
  return { ...parsed, fields: inputsOf(parsed.code, asText(parsed.message), inner.details) }
}

function inputsOf(code: string, message: string, details: unknown) {
  const named = violationsIn({ details })
  const input = asText(record(details).field) || INPUTS.find(([pattern]) => pattern.test(code))?.[1]
  return named.length ? named : violation(input, message, code)
}
