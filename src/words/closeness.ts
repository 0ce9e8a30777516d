import { readLocale } from './readLocale.js'

/**
 * How well a reader of one locale understands another: 0 not at all, or malformed; 1 the same language, 3 its script
 * too, 4 its region too. Script and region are those that the tag most likely stands for (CLDR).
 */
export function closeness(reader: string, other: string): number {
  let [a, b] = [readLocale(reader), readLocale(other)]
  if (!a || !b) return 0
  // Without `maximize`, which loads data: see `isPlain`. `und` has no language before.
  if (reader === other) return 4
  if (a.language && b.language && a.language !== b.language) return 0
  a = a.maximize()
  b = b.maximize()
  if (a.language !== b.language) return 0
  return 1 + (a.script === b.script ? 2 : 0) + (a.region === b.region ? 1 : 0)
}
