import type { FoundCode, Reading } from '../FoundCode.js'
import { isToken } from './looksLikeCode.js'
import { readData } from './readData.js'

const CODE_NAME = /^(?:code|error_?code|err_?code|error|reason|type)$/i
const ERROR_NAME = /err|problem|fault|failure|exception/i
const MAX_DEPTH = 60

type Fields = Readonly<Record<string, unknown>>

/** Tells whether parsed JSON or YAML is a description of an API (OpenAPI 3, or Swagger 2). */
export function isOpenApi(data: unknown): data is Fields {
  return isObject(data) && ('openapi' in data || 'swagger' in data) && isObject(data.paths ?? {})
}

/**
 * Reads the codes of an OpenAPI description: `x-error-codes` anywhere, enums of the code in an error's schema, the
 * types of problem details (RFC 9457), and the codes in responses' examples, with their HTTP status. Its request
 * parameters are the fields.
 */
export function readOpenApi(api: Fields): Reading {
  const codes: FoundCode[] = []
  const fields = new Set<string>()
  visit(api, { inError: false, inRequest: false }, 0)
  return { codes, fields: [...fields] }

  function add(value: unknown, at: Place, text = ''): void {
    const code = codeOf(value)
    if (code) codes.push({ code, text, ...(at.status && { status: at.status }) })
  }

  function visit(value: unknown, at: Place, depth: number): void {
    if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const one of value) visit(one, at, depth + 1)
      return
    }
    for (const [key, member] of Object.entries(value)) {
      const inside = placeOf(key, member, at)
      if (/^x-error-?codes?$/i.test(key)) {
        readExtension(member, inside)
        continue
      }
      if (key === 'name' && at.parameter && typeof member === 'string') fields.add(member)
      if (key === 'properties' && isObject(member)) {
        if (at.inRequest) for (const name of Object.keys(member)) fields.add(name)
        for (const [name, schema] of Object.entries(member)) {
          if (at.inError && CODE_NAME.test(name) && isObject(schema)) readSchema(schema, inside)
        }
      }
      if (at.example && CODE_NAME.test(key) && typeof member !== 'object') add(member, at)
      visit(member, inside, depth + 1)
    }
  }

  function readExtension(value: unknown, at: Place): void {
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
      for (const code of value) add(code, at)
    } else {
      codes.push(
        ...readData(value, true).map((one) => ({
          ...(at.status && { status: at.status }),
          ...one,
        })),
      )
    }
  }

  function readSchema(schema: Fields, at: Place): void {
    const listed = [...(Array.isArray(schema.enum) ? schema.enum : []), schema.const ?? []].flat()
    const texts = schema['x-enum-descriptions'] ?? schema['x-enumDescriptions']
    listed.forEach((value: unknown, index) => {
      const own = isObject(texts) ? texts[String(value)] : Array.isArray(texts) ? texts[index] : ''
      add(value, at, typeof own === 'string' ? own : '')
    })
    if (listed.length === 0 && typeof schema.example === 'string') add(schema.example, at)
  }
}

/** Where in the description a value stands. */
interface Place {
  readonly inError: boolean
  readonly inRequest: boolean
  readonly status?: number | undefined
  readonly example?: boolean | undefined
  readonly parameter?: boolean
}

function placeOf(key: string, member: unknown, at: Place): Place {
  const status = /^[45]\d\d$/.test(key) ? Number(key) : at.status
  return {
    status,
    inError: at.inError || status !== at.status || (ERROR_NAME.test(key) && isObject(member)),
    inRequest: (at.inRequest || key === 'requestBody') && key !== 'responses',
    example: key !== 'schema' && (at.example || (/^examples?$/.test(key) && at.inError)),
    parameter: key === 'parameters' || (at.parameter === true && /^\d+$/.test(key)),
  }
}

/** A code, or the last part of a problem's type (RFC 9457): `https://example.com/probs/out-of-credit`. */
function codeOf(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  if (text === 'about:blank') return ''
  const last = /^(?:https?:|urn:|\/)/.test(text) ? /[^/#:]+(?=[/#:]*$)/.exec(text)?.[0] : text
  return last && isToken(last) ? last : ''
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
