'use client'

import { durationText } from '../../words/durationText.js'
import { useErrorContext } from '../provider/ErrorContext.js'

/** A duration in the reader's language: "12 sec"; from two minutes on in minutes, then in hours and days. */
export function useDuration(seconds: number): string {
  return durationText(seconds, useErrorContext().config.locale)
}
