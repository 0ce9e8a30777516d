import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import { client } from '../client/client.js'
import type { CodesOf, WordIdsOf } from '../defineCatalog.js'
import en from './en.json' with { type: 'json' }
import { webPolicies } from './policy.js'

/**
 * The codes that many APIs share: the names of RPC and HTTP, PostgreSQL and PostgREST, Firebase and Supabase, Stripe's
 * declines, OAuth, Node. With English words; the locale modules have the others.
 */
export const webCodes: Catalog<
  keyof typeof webPolicies | CodesOf<[typeof client]>,
  BuiltInAction,
  keyof typeof en.words | WordIdsOf<[typeof client]>
> = {
  codes: { ...client.codes, ...webPolicies },
  actions: {},
  rules: client.rules,
  messages: [...client.messages, { locale: 'en', ...en }],
}
