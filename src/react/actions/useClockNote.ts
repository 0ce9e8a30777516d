'use client'

import { durationText } from '../../words/durationText.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import type { PresentedError } from '../scope/useTrackedApi.js'

/**
 * By how much this device's clock is off, in words, where the failure is about that and the response's `Date`
 * header told; else undefined.
 */
export function useClockNote({ error, policy }: PresentedError): string | undefined {
  const { text, config } = useErrorContext()
  const seconds = Math.round((error.clockSkewMs ?? 0) / 1_000)
  if (seconds === 0 || !policy.actions.includes('check-clock')) return undefined
  const time = durationText(Math.abs(seconds), config.locale, Math.round)
  return text(seconds > 0 ? 'clockAhead' : 'clockBehind', { time })
}
