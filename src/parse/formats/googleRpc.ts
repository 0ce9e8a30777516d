import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { helpLink } from '../helpLink.js'
import { asText, record, records, type Wire } from '../read.js'
import { violation } from '../violation.js'

/** The names of the canonical codes, in the order of their numbers from 1 (google/rpc/code.proto). */
const NAMES =
  'CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED'.split(
    ' ',
  )

/**
 * Recognizes `google.rpc.Status` in JSON (AIP-193): `{error: {code, message, status, details}}`, the same without
 * `error`, or a list of one.
 *
 * The code is the canonical status, followed by the reason of an `ErrorInfo` (`PERMISSION_DENIED.API_DISABLED`), so the
 * status is the reason's family. The fields come from `BadRequest`, the wait from `RetryInfo`, the request id from
 * `RequestInfo`, the links from `Help`. `OK` is a success.
 */
export function googleRpc(value: unknown, { from }: ParseContext): ParsedError | 'success' | null {
  const outer = record(Array.isArray(value) ? value[0] : value)
  const wrapped = outer.error && typeof outer.error === 'object'
  const status = wrapped ? record(outer.error) : outer
  const { code: number } = status
  const details = records(status.details)
  const isBare = from === 'thrown' && details.some((detail) => typeof detail['@type'] === 'string')
  if (typeof number !== 'number' || typeof status.message !== 'string') return null
  if (number === 0) return isBare || wrapped ? 'success' : null

  const named = asText(status.status)
  const isStatus = NAMES.includes(named) && (wrapped || from === 'thrown')
  const canonical = isStatus ? named : isBare ? NAMES[number - 1] : undefined
  if (!canonical) return null

  const detail = (name: string): Wire =>
    details.find((item) => asText(item['@type']).endsWith(`google.rpc.${name}`)) ?? {}
  const reason = asText(detail('ErrorInfo').reason)
  const requestId = asText(detail('RequestInfo').requestId)
  const retryAfterMs = milliseconds(detail('RetryInfo').retryDelay)
  const help = records(detail('Help').links).flatMap((link) => helpLink(link.url, link.description))
  return {
    code: reason ? `${canonical}.${reason}` : canonical,
    message: status.message,
    fields: records(detail('BadRequest').fieldViolations).flatMap((item) =>
      violation(
        item.field,
        asText(record(item.localizedMessage).message) || item.description,
        item.reason,
      ),
    ),
    ...(number > 99 && number < 600 && { status: number }),
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(help.length && { help }),
  }
}

/** Converts a `Duration` (`"3.5s"` in JSON, `{seconds, nanos}` in some clients) to milliseconds. */
function milliseconds(duration: unknown): number | undefined {
  const { seconds, nanos } = record(duration)
  const ms =
    typeof duration === 'string' && /^\d+(?:\.\d+)?s$/.test(duration)
      ? Number.parseFloat(duration) * 1000
      : Number(seconds ?? Number.NaN) * 1000 + Number(nanos ?? 0) / 1e6
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined
}
