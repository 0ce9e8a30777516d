import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import { client } from '../client/client.js'
import type { CodesOf, WordIdsOf } from '../defineCatalog.js'
import en from './en.json' with { type: 'json' }
import { tencentCloudCodes } from './policy.js'
import { tencentCloudRules } from './rules.js'

/** The common codes of Tencent Cloud's APIs. Their families and rules cover the codes of all its products. */
export const tencentCloud: Catalog<
  keyof typeof tencentCloudCodes | CodesOf<[typeof client]>,
  BuiltInAction,
  keyof typeof en.words | WordIdsOf<[typeof client]>
> = {
  codes: { ...client.codes, ...tencentCloudCodes },
  actions: {},
  rules: tencentCloudRules,
  messages: [...client.messages, { locale: 'en', ...en }],
}
