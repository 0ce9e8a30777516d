import type { FieldViolation } from '../../model/ApiError.js'
import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { canonicalCode } from '../canonicalCode.js'
import { headerLookup, httpFacts } from '../httpFacts.js'
import { asText, record, records, type Wire } from '../read.js'
import { requestIdIn } from '../requestIdIn.js'
import { transport } from '../transport.js'
import { violationsIn } from '../violations/violationsIn.js'
import { googleRpc } from './googleRpc.js'

/** A gRPC status as text: `14 UNAVAILABLE: …`, `rpc error: code = NotFound desc = …` (Go), `[unavailable] …` (Connect). */
const PRINTED =
  /^(?:\w*Error: )?(?:\d{1,2} ([A-Z]+(?:_[A-Z]+)*): |\[([a-z]+(?:_[a-z]+)*)\] |(?:.{0,200}?: )?rpc error: code = (\w+) desc = )([\s\S]*)/

/** The names of the codes that JSON-RPC itself defines. */
const JSON_RPC: Readonly<Record<number, string>> = {
  [-32700]: 'PARSE_ERROR',
  [-32600]: 'PARSE_ERROR',
  [-32601]: 'UNIMPLEMENTED',
  [-32602]: 'INVALID_ARGUMENT',
  [-32603]: 'INTERNAL',
}

/**
 * Recognizes RPC errors: gRPC's status by number, name or text, Connect, grpc-web, tRPC, JSON-RPC and google.rpc. The code is
 * the canonical name (`UNAUTHENTICATED`), or tRPC's. The fields come from `BadRequest` details and from Zod's issues, request
 * id and wait from the metadata.
 */
export function rpc(value: unknown, context: ParseContext): ParsedError | 'success' | null {
  const { from } = context
  const error = record(Array.isArray(value) ? value[0] : value)
  const trpc = trpcError(error)
  if (trpc && (from === 'thrown' || trpc.status)) return trpc

  const json = jsonRpcError(error)
  if (json || from !== 'thrown') return json
  if (typeof value === 'string') return printed(value)
  return statusOf(error) ?? googleRpc(value, context)
}

/** Reads what gRPC clients throw, and Connect's error on the wire. */
function statusOf(error: Wire): ParsedError | null {
  const { code, metadata, rawMessage, details } = error
  const message = asText(rawMessage) || asText(error.message)
  const isClient =
    rawMessage !== undefined || error.name === 'RpcError' || Object(metadata) === metadata
  const isWire =
    typeof code === 'string' &&
    code.length < 30 &&
    code === code.toLowerCase() &&
    !code.includes('-')
  const canonical = isClient || isWire ? canonicalCode(code) : undefined
  if (!canonical || !message) return null
  // Clients give an aborted call and a lost connection a code of theirs.
  if (isClient && canonical === 'CANCELLED' && /abort/i.test(message.slice(0, 200))) {
    return { origin: 'abort', code: 'Abort' }
  }
  const lost = isClient && transport([[message], [record(error.cause)]], { from: 'thrown' })
  if (lost) return { ...lost, message }
  const all = Array.isArray(details) ? details : []
  // The headers of the answer, or the trailers.
  const header = headerLookup(metadata)
  const debugs = records(all).map((detail) => detail.debug ?? detail)
  const wait = Number(
    record(record(debugs.find((it) => record(it).retryDelay))?.retryDelay).seconds,
  )
  return {
    code: canonical,
    message: asText(details) || message,
    fields: violationsIn({ details: debugs }),
    ...(header && httpFacts(header)),
    ...(wait >= 0 && { retryAfterMs: wait * 1000 }),
  }
}

function printed(text: string): ParsedError | null {
  const [, number, word, go, message = ''] = PRINTED.exec(text.slice(0, 4096)) ?? []
  const code = canonicalCode(number ?? word ?? go)
  return code ? { code, message } : null
}

/** Reads tRPC's error: what its client throws, and the wire's form with or without superjson. */
function trpcError(error: Wire): ParsedError | null {
  const wrapper = record(error.shape ?? error.error ?? error)
  const shape = wrapper.json ? record(wrapper.json) : wrapper
  const data = record(shape.data)
  const code = asText(data.code).slice(0, 100)
  const status = Number(data.httpStatus)
  if (!/^[A-Z]+(?:_[A-Z]+)*$/.test(code) || typeof shape.code !== 'number') return null
  const message = asText(shape.message)
  const requestId = requestIdIn(data)
  return {
    code,
    message,
    fields: zodFields(data, message),
    ...(status > 399 && { status }),
    ...(requestId && { requestId }),
  }
}

/** Reads the error of JSON-RPC 2.0 (section 5.1), which comes with HTTP 200. A code of the server's own stays a number. */
function jsonRpcError({ jsonrpc, error }: Wire): ParsedError | null {
  const { code, message, data } = record(error)
  if (jsonrpc !== '2.0' || typeof code !== 'number') return null
  return {
    code: JSON_RPC[code] ?? String(code),
    message: asText(message),
    fields: violationsIn({ data }),
  }
}

/** Zod's issues are in the data if the server formats them, else they are the message. */
function zodFields(data: Wire, message: string): readonly FieldViolation[] {
  const named = violationsIn({ ...data, stack: undefined })
  if (named.length || !message.startsWith('[')) return named
  try {
    return violationsIn({ issues: JSON.parse(message) })
  } catch {
    return []
  }
}
