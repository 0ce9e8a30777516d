import type { ParseContext, ParsedError } from '../../model/Parser.js'
import { canonicalCode } from '../canonicalCode.js'
import { helpLink } from '../helpLink.js'
import { asText, record, records, type Wire } from '../read.js'
import { violationsIn } from '../violations/violationsIn.js'

/**
 * Recognizes `google.rpc.Status` in JSON (AIP-193): `{error: {code, message, status, details}}`, the same without
 * `error`, a list of one, gateways' `{code: 5, message, details: []}`, and the older `{error: {code, message, errors}}`.
 *
 * The code is the canonical status, followed by the reason of an `ErrorInfo` (`PERMISSION_DENIED.API_DISABLED`) or of a
 * used-up limit, so the status is the reason's family. Without a status it is the first error's reason (`quotaExceeded`), or the capitals that
 * the message begins with (`EMAIL_NOT_FOUND : …`). The fields come from `BadRequest`, the wait from `RetryInfo`, the
 * request id from `RequestInfo`, the links from `Help`. `OK` is a success.
 */
export function googleRpc(value: unknown, { from }: ParseContext): ParsedError | 'success' | null {
  const outer = record(Array.isArray(value) ? value[0] : value)
  const wrapped = outer.error && typeof outer.error === 'object'
  const status = wrapped ? record(outer.error) : outer
  const { code: number, message } = status
  const details = records(status.details)
  const thrown = from === 'thrown'
  const isBare =
    thrown && !wrapped && Array.isArray(status.details) && Object.keys(status).length < 5
  // A negative number is JSON-RPC's.
  if (typeof message !== 'string' || status.stack !== undefined || Number(number) < 0) return null
  if (number === 0) return isBare || wrapped ? 'success' : null

  const named = canonicalCode(status.status)
  const isStatus = named !== undefined && named === status.status && (wrapped || thrown)
  // A callable function's error has a status and no number.
  if (typeof number !== 'number' && !(isStatus && thrown)) return null
  const first = thrown && wrapped ? records(status.errors)[0] : undefined
  const capitals = /^([A-Z]{2,}(?:_[A-Z\d]+)+)(?= : |$)/.exec(message.slice(0, 200))?.[1]
  const older = thrown && wrapped ? (capitals ?? asText(first?.reason)) : ''
  const canonical = isStatus ? named : isBare ? canonicalCode(number) : older
  if (!canonical) return null

  const detail = (name: string): Wire =>
    details.find((item) => asText(item['@type']).endsWith(`google.rpc.${name}`)) ?? {}
  // APIs with both forms call a used-up limit a denied permission.
  const limit = isStatus && first?.domain === 'usageLimits' && asText(first.reason)
  const reason = asText(detail('ErrorInfo').reason) || limit
  const requestId = asText(detail('RequestInfo').requestId)
  const retryAfterMs = milliseconds(detail('RetryInfo').retryDelay)
  const help = records(detail('Help').links).flatMap((link) => helpLink(link.url, link.description))
  const http = Number(number)
  return {
    code: reason ? `${canonical}.${reason}` : canonical,
    message,
    fields: violationsIn({
      details: Array.isArray(status.details) ? status.details : [status.details],
    }),
    ...(http > 99 && http < 600 && { status: http }),
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
