import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/th.json' with { type: 'json' }
import faceRecognition from '../face-recognition/th.json' with { type: 'json' }
import interfaceTexts from '../interface/th.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/th.json' with { type: 'json' }
import web from '../web/th.json' with { type: 'json' }

/** All of the kit's words in Thai. */
const th: LocaleMessages = mergeLocale(
  'th',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default th
