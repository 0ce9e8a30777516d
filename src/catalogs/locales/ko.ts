import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/ko.json' with { type: 'json' }
import faceRecognition from '../face-recognition/ko.json' with { type: 'json' }
import interfaceTexts from '../interface/ko.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/ko.json' with { type: 'json' }
import web from '../web/ko.json' with { type: 'json' }

/** All of the kit's words in Korean. */
const ko: LocaleMessages = mergeLocale(
  'ko',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default ko
