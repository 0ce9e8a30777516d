import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/ja.json' with { type: 'json' }
import faceRecognition from '../face-recognition/ja.json' with { type: 'json' }
import interfaceTexts from '../interface/ja.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/ja.json' with { type: 'json' }
import web from '../web/ja.json' with { type: 'json' }

/** All of the kit's words in Japanese. */
const ja: LocaleMessages = mergeLocale(
  'ja',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default ja
