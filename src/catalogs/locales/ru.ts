import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/ru.json' with { type: 'json' }
import faceRecognition from '../face-recognition/ru.json' with { type: 'json' }
import interfaceTexts from '../interface/ru.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/ru.json' with { type: 'json' }
import web from '../web/ru.json' with { type: 'json' }

/** All of the kit's words in Russian. */
const ru: LocaleMessages = mergeLocale(
  'ru',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default ru
