import type { BuiltInAction } from '../../model/BuiltInAction.js'
import type { Catalog } from '../../model/Catalog.js'
import type { CodesOf, WordIdsOf } from '../defineCatalog.js'
import { tencentCloud } from '../tencent-cloud/tencentCloud.js'
import en from './en.json' with { type: 'json' }
import { faceRecognitionCodes } from './policy.js'

type FaceRecognitionCode = keyof typeof faceRecognitionCodes | CodesOf<[typeof tencentCloud]>
type CommonWords = WordIdsOf<[typeof tencentCloud]>

/**
 * The treatment of every code of Tencent Cloud's Face Recognition, without English words for its own
 * codes: for apps in another language that want to ship only that.
 */
export const faceRecognitionPolicy: Catalog<FaceRecognitionCode, BuiltInAction, CommonWords> = {
  ...tencentCloud,
  codes: { ...tencentCloud.codes, ...faceRecognitionCodes },
}

/** Every code of Tencent Cloud's Face Recognition, with English words, and the common codes. */
export const faceRecognition: Catalog<
  FaceRecognitionCode,
  BuiltInAction,
  CommonWords | keyof typeof en.words
> = {
  ...faceRecognitionPolicy,
  messages: [...tencentCloud.messages, { locale: 'en', ...en }],
}
