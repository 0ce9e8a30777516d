import type { Catalog } from '../../model/Catalog.js'
import type { FoundCode } from '../FoundCode.js'
import { type Draft, draftPolicy } from './draftPolicy.js'
import { knownFields } from './fieldsIn.js'

/** How many codes are drafted between two reports of progress. */
const STEP = 1000

/**
 * Drafts a row for each code, in the order in which the sources have them. A code that is described in several ways
 * gets one row; where these lead to different treatments, it is a guess.
 *
 * @param fields The request parameters that may be at fault.
 * @param onProgress Called with the number of codes that are done.
 */
export function draftAll(
  found: readonly FoundCode[],
  base: Catalog,
  fields: readonly string[],
  onProgress: (done: number) => void = () => {},
): readonly Draft[] {
  const known = knownFields(fields)
  const byCode = new Map<string, FoundCode[]>()
  for (const one of found) {
    const same = byCode.get(one.code)
    if (!same) byCode.set(one.code, [one])
    else if (!same.some(({ text }) => text === one.text)) same.push(one)
  }
  return [...byCode.values()].map((all, at) => {
    if (at % STEP === 0) onProgress(at)
    // A description says more than none.
    const described = all.filter(({ text }) => text)
    const [first, ...others] = (described.length > 0 ? described : all).map((one) =>
      draftPolicy(one, base, known),
    ) as [Draft, ...Draft[]]
    if (others.length === 0) return first
    const { surface, fault } = first.policy
    const differs = others.some(
      ({ policy }) =>
        policy.surface !== surface || policy.fault !== fault || policy.words !== first.policy.words,
    )
    return differs
      ? { ...first, certainty: 'guess', doubt: 'it is described in different ways' }
      : first
  })
}
