import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/ar.json' with { type: 'json' }
import faceRecognition from '../face-recognition/ar.json' with { type: 'json' }
import interfaceTexts from '../interface/ar.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/ar.json' with { type: 'json' }
import web from '../web/ar.json' with { type: 'json' }

/** All of the kit's words in Arabic. */
const ar: LocaleMessages = mergeLocale(
  'ar',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default ar
