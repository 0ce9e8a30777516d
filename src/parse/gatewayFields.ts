import type { FieldViolation } from '../model/ApiError.js'

const NONE: readonly FieldViolation[] = Object.freeze([])

/**
 * The phrases with which the gateway names a parameter. Other words between backticks are values, types or resources.
 */
const NAMED =
  /(?:(?:missing a required|value type of|specified in the) parameter |The parameter (?=\S+ is not recognized)|参数(?=\S+取值错误))`([\w.[\]-]+)`/

/**
 * Reads the parameter that a message of the API's gateway names, as a dotted path. Only messages of the gateway's own
 * codes (`InvalidParameter…`, `MissingParameter`, `UnknownParameter`) name one.
 */
export function gatewayFields(code: string, message: string): readonly FieldViolation[] {
  const path =
    code.includes('Parameter') && message.includes('`')
      ? NAMED.exec(message.slice(0, 1000))?.[1]
      : undefined
  return path ? [{ path }] : NONE
}
