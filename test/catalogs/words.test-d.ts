import type { WordIdsOf } from '../../src/catalogs/defineCatalog.js'
import type { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import type { faceRecognitionCodes } from '../../src/catalogs/face-recognition/policy.js'
import type { mergeLocale } from '../../src/catalogs/mergeLocale.js'
import type { tencentCloudCodes } from '../../src/catalogs/tencent-cloud/policy.js'
import type { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'

// What types hold of the built-in catalogs. The compiler reports an `@ts-expect-error` that expects none.

function assertNone<_None extends never>(): void {}

type UsedBy<Codes> = {
  [Code in keyof Codes]: Codes[Code] extends { words: infer Id } ? Id : never
}[keyof Codes]

// Each id that a policy names has words.
assertNone<Exclude<UsedBy<typeof tencentCloudCodes>, WordIdsOf<[typeof tencentCloud]>>>()
assertNone<Exclude<UsedBy<typeof faceRecognitionCodes>, WordIdsOf<[typeof faceRecognition]>>>()
// @ts-expect-error One that none has would be found.
assertNone<Exclude<UsedBy<{ A: { words: 'nowhere' } }>, WordIdsOf<[typeof tencentCloud]>>>()

type Client = Parameters<typeof mergeLocale>[1]
declare const complete: Client
const { retry: _, ...someActions } = complete.actions
// @ts-expect-error A locale without a key that English has doesn't compile.
const _incomplete: Client = { ...complete, actions: someActions }
