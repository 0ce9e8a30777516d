'use client'

import { useErrorContext } from './ErrorContext.js'

/** Seconds in the reader's words: "12 seconds", from two minutes on in minutes. */
export function useDuration(seconds: number): string {
  const { config } = useErrorContext('useDuration')
  const long = seconds >= 120
  try {
    return new Intl.NumberFormat(config.locale, {
      style: 'unit',
      unit: long ? 'minute' : 'second',
      unitDisplay: 'long',
    }).format(long ? Math.ceil(seconds / 60) : seconds)
  } catch {
    // A malformed locale: the number alone still says enough.
    return String(seconds)
  }
}
