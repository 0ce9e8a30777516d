import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/id.json' with { type: 'json' }
import faceRecognition from '../face-recognition/id.json' with { type: 'json' }
import interfaceTexts from '../interface/id.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/id.json' with { type: 'json' }
import web from '../web/id.json' with { type: 'json' }

/** All of the kit's words in Indonesian. */
const id: LocaleMessages = mergeLocale(
  'id',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default id
