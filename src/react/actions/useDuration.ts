'use client'

import { durationText } from '../../words/durationText.js'
import { useErrorContext } from '../provider/ErrorContext.js'

/** Seconds in the reader's words: "12 seconds", from two minutes on in minutes, then in hours and days. */
export function useDuration(seconds: number): string {
  return durationText(seconds, useErrorContext().config.locale)
}
