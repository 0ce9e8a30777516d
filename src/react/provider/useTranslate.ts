'use client'

import { useState } from 'react'
import type { Translate, TranslateRequest } from '../../model/Messages.js'

/** How many answers are remembered. */
const MOST = 200

/** A function that translates, with its answers by request. */
interface Kept {
  given: Translate
  readonly answers: Map<string, readonly [TranslateRequest, string | undefined]>
  readonly translate: Translate
}

/**
 * Makes a `translate` that an app writes in place safe to depend on: returns the same function while the app's newest
 * one gives the answers of before to what it has been asked.
 */
export function useTranslate(given: Translate | undefined): Translate | undefined {
  const [kept, keep] = useState(() => given && keptOf(given))
  if (kept?.given === given) return kept?.translate
  if (kept && given && saysTheSame(given, kept)) {
    kept.given = given
    return kept.translate
  }
  const next = given && keptOf(given)
  keep(next)
  return next?.translate
}

function keptOf(given: Translate): Kept {
  const answers: Kept['answers'] = new Map()
  const kept: Kept = {
    given,
    answers,
    translate(request) {
      const answer = kept.given(request)
      answers.set(JSON.stringify(request), [request, answer])
      const [oldest = ''] = answers.keys()
      if (answers.size > MOST) answers.delete(oldest)
      return answer
    },
  }
  return kept
}

function saysTheSame(given: Translate, { answers }: Kept): boolean {
  try {
    return [...answers.values()].every(([request, answer]) => given(request) === answer)
  } catch {
    return false
  }
}
