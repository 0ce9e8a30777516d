import type { Parser } from '../../src/index.js'

/** The shop's envelope: `{ok: false, reason, problems: {email: 'taken'}}`, with any HTTP status. */
export const shopFormat: Parser = (value) => {
  const { ok, reason, problems = {} } = value as Partial<ShopFailure>
  if (ok !== false || !reason) return null
  return { code: reason, fields: Object.entries(problems).map(([path, code]) => ({ path, code })) }
}

export interface ShopFailure {
  readonly ok: false
  readonly reason: string
  readonly problems?: Readonly<Record<string, string>>
}
