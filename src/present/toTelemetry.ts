import type { ApiErrorEvent } from '../model/Event.js'

/** Plain data on an event, for logs and telemetry. */
export interface Telemetry {
  readonly type: ApiErrorEvent['type']
  readonly [key: string]: string | number | boolean | undefined
}

/**
 * The parts of an event that are safe to send anywhere: codes, ids, counts and times. No message, cause, field value or
 * words, which may hold personal data.
 */
export function toTelemetry(event: ApiErrorEvent): Telemetry {
  const { type } = event
  if (type === 'fault') return { type, source: event.source, error: nameOf(event.error) }
  if (type === 'locale-failed') return { type, locale: event.locale, error: nameOf(event.error) }
  const { error, policy, surface, count, lastAt } = event.entry
  return {
    type,
    code: error.code,
    origin: error.origin,
    status: error.status,
    requestId: error.requestId,
    matched: policy.matched,
    fault: policy.fault,
    severity: policy.severity,
    surface,
    count,
    time: lastAt,
    ...(type === 'presented' && { locale: event.presentation.locale }),
    ...(type === 'action' && { action: event.action }),
    ...(type === 'ended' && { reason: event.reason }),
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
