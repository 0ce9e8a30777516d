import type { FieldViolation } from '../../model/ApiError.js'
import { kindOfSentence } from './kindOfSentence.js'
import { pathOf } from './violationPlace.js'

/** Sentences of validators that begin with the field's path, for example `"email" must be a valid email`. */
const SENTENCE =
  /^(?:each value in )?(?:nested property )?(?:property )?["'`]?(?:(?:body|querystring|params)\/)?(?!(?:it|this|that|you|there|we|request|the|value|input|data|body|user)\b)([a-z_$][\w.[\]/-]{0,99})["'`]? (?:must|should|has|is|can|cannot|contains|needs|may|failed|length must|with value|does not)\b|^(?:body|querystring|params)\/([a-z_$][\w./-]{0,99}) (?=[A-Z])|missing field `(\w{1,99})`/

/** A sentence of ajv for a property that is missing. */
const MISSING =
  /^(?:data|body|querystring|params)?([./][\w./[\]-]{1,99})? ?must have required property '([^']{1,100})'/

/** A path, a colon and a sentence. */
const LABELED = /^([a-z_$][\w$]{0,50}(?:[.[][\w.[\]<>]{0,99})?): (?=\S)/

/** A line of Go's usual validator: the field's path, which begins with the name of a struct, and the rule. */
const GO =
  /Key: '(?:[A-Z]\w{0,99}\.)?([\w.[\]]{1,99})' Error:Field validation for '\w{1,99}' failed on the '(\w{1,50})' tag/g

/** Several sentences in one: those of better-call and of Mongoose. */
const SEVERAL = /^(?:[\w ]{1,60} validation failed: (?=\w)|(?=\[(?:body|query)\.))([\s\S]*)/
const BETWEEN = /; (?=\[)|, (?=[\w.]{1,99}: )/
const ONE = /^\[?(?:(?:body|query)\.)?([\w.]{1,99})(?:\]|:) ([\s\S]*)/

/** Reads the field that a validator's sentence begins with, if any, or those of the lines of Go's. */
export function textViolation(text: string): readonly FieldViolation[] {
  const lines = [...text.slice(0, 10_000).matchAll(GO)]
  if (lines[0]) {
    return lines.flatMap(([message, place, code = '']) => {
      const path = pathOf(place)
      return path ? [{ path, code, message }] : []
    })
  }
  const several = SEVERAL.exec(text.slice(0, 10_000))?.[1]?.split(BETWEEN) ?? []
  const named = several.flatMap((sentence) => {
    const [, place, message = ''] = ONE.exec(sentence) ?? []
    const path = pathOf(place)
    const code = kindOfSentence(message)
    return path ? [{ path, ...(code && { code }), message }] : []
  })
  if (named[0]) return named
  const cut = text.slice(0, 1000)
  const missing = MISSING.exec(cut)
  const place = missing
    ? `${missing[1] ?? ''}/${missing[2]}`
    : (SENTENCE.exec(cut)?.slice(1).find(Boolean)?.replace(/\//g, '.') ?? LABELED.exec(cut)?.[1])
  const path = pathOf(place)
  const code = kindOfSentence(cut)
  return path ? [{ path, ...(code && { code }), message: text }] : []
}
