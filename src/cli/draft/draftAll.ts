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
  const byCode = new Map<string, Map<string, FoundCode>>()
  for (const one of found) {
    const texts = byCode.get(one.code)
    if (!texts) byCode.set(one.code, new Map([[one.text, one]]))
    else if (!texts.has(one.text)) texts.set(one.text, one)
  }
  return [...byCode.values()].map((texts, at) => {
    if (at % STEP === 0) onProgress(at)
    // A description says more than none.
    const described = [...texts.values()].filter(({ text }) => text)
    const [first, ...others] = (described.length > 0 ? described : [...texts.values()]).map((one) =>
      draftPolicy(one, base, known),
    ) as [Draft, ...Draft[]]
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
