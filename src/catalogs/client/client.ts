import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import en from './en.json' with { type: 'json' }
import { clientCodes } from './policy.js'
import { clearRules, looseRules } from './rules.js'

/** The codes of failures between the app and any API: no network, no answer, a status without a code. */
export const client: Catalog<keyof typeof clientCodes, BuiltInAction, keyof typeof en.words> = {
  codes: clientCodes,
  actions: {},
  rules: [...clearRules, ...looseRules],
  messages: [{ locale: 'en', ...en }],
}
