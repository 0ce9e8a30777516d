import type { CodesOf, WordIdsOf } from '../../catalog/defineCatalog.js'
import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import { tencentCloud } from '../tencent-cloud/tencentCloud.js'
import en from './en.json' with { type: 'json' }
import { faceRecognitionCodes } from './policy.js'

/** Every code of Tencent Cloud's Face Recognition, with English words, over the common ones. */
export const faceRecognition: Catalog<
  keyof typeof faceRecognitionCodes | CodesOf<[typeof tencentCloud]>,
  BuiltInAction,
  keyof typeof en.words | WordIdsOf<[typeof tencentCloud]>
> = {
  codes: { ...tencentCloud.codes, ...faceRecognitionCodes },
  actions: {},
  rules: tencentCloud.rules,
  messages: [...tencentCloud.messages, { locale: 'en', ...en }],
}
