import type { FieldViolation } from '../../model/ApiError.js'

/** Better Auth's code for it. `webCodes` has the words. */
export const WRONG_SIGN_IN = 'INVALID_EMAIL_OR_PASSWORD'

const NAME =
  '(?:e-?mail|user ?name|user|login|identifier|account|phone)(?: address| number| name| id)?'

/** Both details of a sign-in. */
const PAIR = `(?:${NAME}(?: or | and | and/or | ?/ ?)password(?: combination)?|login details|(?:login|user|provided|given) credentials)`

const WRONG = '(?:invalid|incorrect|wrong)'

/**
 * The clauses of servers for a name and a password that don't match. Each is matched as a whole: "Invalid email or
 * password format" and "Email/password login is disabled" are about something else.
 */
const CLAUSES = new RegExp(
  `^(?:${[
    `(?:(?:sorry|error) )?(?:an )?(?:${WRONG}|bad) ${PAIR}`,
    `(?:(?:the|your|these) )?(?:${PAIR}|credentials)(?: (?:that )?you(?: have|['’]ve)? \\w{5,9}| provided| entered)? (?:(?:is|are|was|were) (?:${WRONG}|not (?:correct|valid)|n['’]t correct)|(?:do(?:es)? not|do(?:es)?n['’]t) match(?: our records)?)`,
    '(?:unable to|could not|cannot) (?:log|sign) in with (?:the )?(?:provided|given) credentials',
    'no active account found with the given credentials',
    'please enter a correct [\\w ]{1,40} and password',
    'invalid login attempt',
    '(?:用户名?|用户不存在|[账帐帳][号號]|邮箱|手机号码?|電子郵件)(?:或者?|和|与|、|/)?密[码碼](?:错误|錯誤|不正确|不正確|有误|有誤|不匹配)',
  ].join('|')})$`,
  'i',
)

/** The other clauses of a sentence that asks for another entry, or for none. */
const ASKS = /\b(?:required|must|format|missing|expired|characters?|locked|disabled)\b/i

/** Shorter clauses. At 401 they may be about a session that has ended; with a field, about that field. */
const LONE =
  /^(?:(?:invalid|bad|incorrect|wrong) (?:credentials|password)|密[码碼](?:错误|錯誤|不正确))$/i

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
  const says = (sentence: string, clause: RegExp) =>
    sentence.length < 200 &&
    !ASKS.test(sentence) &&
    sentence.split(/[.,;:!。，；：！]/).some((part) => clause.test(part.trim()))
  if (fields[0]) return fields.every(({ message = '' }) => says(message, CLAUSES))
  return sentences.some((one) => says(one, CLAUSES) || (status !== 401 && says(one, LONE)))
}
