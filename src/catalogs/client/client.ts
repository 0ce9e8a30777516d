import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import en from './en.json' with { type: 'json' }
import { clientCodes, clientRules } from './policy.js'

/** The codes of failures between the app and any API: no network, no answer, a status without a code. */
export const client: Catalog<keyof typeof clientCodes, BuiltInAction, keyof typeof en.words> = {
  codes: clientCodes,
  actions: {},
  rules: clientRules,
  messages: [{ locale: 'en', ...en }],
}
