import type { FieldViolation } from '../../model/ApiError.js'

/** The sentences of servers for too many tries: Laravel, and others that have its habits. */
const TOO_OFTEN =
  /\btoo many (?:\w+ ){0,3}(?:attempts|requests|tries)\b|\bwait before retrying\b|(?:次数过多|过于频繁|太频繁)/i

/** How long to wait. */
const WAIT = /\b(?:in|after|for) (\d{1,5}) ?(second|minute)|(\d{1,5}) ?(秒|分)/i

/**
 * Recognizes that somebody has tried too often: Laravel says so beside the email of a sign-in form, at HTTP 422 or 429.
 *
 * @param sentences The sentences about the whole.
 * @param fields The violations. If there are any, each of them has to say it.
 * @returns The wait in seconds, 0 where it is not known. Undefined where nobody has.
 */
export function tooOftenIn(
  sentences: readonly string[],
  fields: readonly FieldViolation[],
): number | undefined {
  const all = fields[0] ? fields.map(({ message = '' }) => message) : sentences.filter(Boolean)
  const isMeant = (sentence: string) => sentence.length < 200 && TOO_OFTEN.test(sentence)
  if (!(fields[0] ? all.every(isMeant) : all.some(isMeant))) return undefined
  const [, number, unit, count, sign] = all.map((one) => WAIT.exec(one)).find(Boolean) ?? []
  const isMinutes = unit?.toLowerCase() === 'minute' || sign === '分'
  return Number(number ?? count ?? 0) * (isMinutes ? 60 : 1)
}
