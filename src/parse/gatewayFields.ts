import type { FieldViolation } from '../model/ApiError.js'

const NONE: readonly FieldViolation[] = Object.freeze([])

/**
 * The forms in which the API's gateway names a parameter. Any other word between backticks is a
 * value, a type, a resource: about half of them are.
 */
const NAMED =
  /(?:(?:missing a required|value type of|specified in the) parameter |The parameter (?=\S+ is not recognized)|参数(?=\S+取值错误))`([\w.[\]-]+)`/

/**
 * The parameter that a message of the API's gateway names, as a dotted path.
 *
 * Asked only for the gateway's own codes (`InvalidParameter…`, `MissingParameter`,
 * `UnknownParameter`), as only its messages name one.
 */
export function gatewayFields(code: string, message: string): readonly FieldViolation[] {
  const path =
    code.includes('Parameter') && message.includes('`')
      ? NAMED.exec(message.slice(0, 1000))?.[1]
      : undefined
  return path ? [{ path }] : NONE
}
