import type { FieldViolation } from '../../model/ApiError.js'

/**
 * The phrases with which the gateway names a parameter. Other words between backticks are values, types or resources.
 */
const NAMED =
  /(?:(?:required|of|in the) parameter |The parameter (?=\S+ is not )|参数(?=\S+取值))`([\w.[\]-]+)`/

/**
 * Reads the parameter that a message of the API's gateway names, as a dotted path. Only messages of the gateway's own
 * codes (`InvalidParameter…`, `MissingParameter`, `UnknownParameter`) name one.
 */
export function gatewayFields(code: string, message: string): readonly FieldViolation[] {
  const path =
    code.includes('Parameter') && message.includes('`') && NAMED.exec(message.slice(0, 1000))?.[1]
  return path ? [{ path }] : []
}
