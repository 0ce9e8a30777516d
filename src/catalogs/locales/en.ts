import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/en.json' with { type: 'json' }
import faceRecognition from '../face-recognition/en.json' with { type: 'json' }
import interfaceTexts from '../interface/en.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/en.json' with { type: 'json' }
import web from '../web/en.json' with { type: 'json' }

/** All of the kit's words in English. */
const en: LocaleMessages = mergeLocale(
  'en',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default en
