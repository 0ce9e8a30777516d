import { likelyLocale } from './likelyLocale.js'

/** A tag that `Intl` takes: the one asked for, with hyphens; English where it is malformed. */
export function settleLocale(asked: string): string {
  return likelyLocale(asked) === undefined ? 'en' : asked.replaceAll('_', '-')
}
