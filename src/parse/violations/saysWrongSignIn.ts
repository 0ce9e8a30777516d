import type { FieldViolation } from '../../model/ApiError.js'

/** Better Auth's code for it. `webCodes` has the words. */
export const WRONG_SIGN_IN = 'INVALID_EMAIL_OR_PASSWORD'

/** The sentences of servers for a name and a password that don't match. */
const PAIR =
  /\bcredentials (?:do not|don['’]t) match|\b(?:login|user|provided|given) credentials\b|\b(?:e-?mail|user ?name|user|login|identifier|account|phone)(?: address)?(?: (?:or|\/) |\/| and (?=password do))password\b|(?:用户名?|[账帐]号|邮箱|手机号码?)[或和、/]?密码(?:错误|不正确|有误|不匹配)/i

/** Words of a sentence that asks for an entry instead. */
const ASKS = /\b(?:required?|enter|provide|must|format|missing|expired|valid)\b/i

/** Shorter sentences. At 401 they may be about a session that has ended; with a field, about that field. */
const LONE = /^(?:invalid|bad|incorrect|wrong) (?:credentials|password)\b|^密码(?:错误|不正确)/i

/**
 * Whether an answer says that name and password don't match. Neither field is known to be wrong.
 *
 * @param sentences The sentences about the whole.
 * @param fields The violations. If there are any, each of them has to say it.
 * @param status The HTTP status.
 */
export function saysWrongSignIn(
  sentences: readonly string[],
  fields: readonly FieldViolation[],
  status: number,
): boolean {
  const isMeant = (sentence = '') =>
    sentence.length < 200 && PAIR.test(sentence) && !ASKS.test(sentence)
  if (fields[0]) return fields.every(({ message }) => isMeant(message))
  const isLone = (sentence: string) => status !== 401 && LONE.test(sentence)
  return sentences.some((sentence) => isMeant(sentence) || isLone(sentence))
}
