import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/es.json' with { type: 'json' }
import faceRecognition from '../face-recognition/es.json' with { type: 'json' }
import interfaceTexts from '../interface/es.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/es.json' with { type: 'json' }
import web from '../web/es.json' with { type: 'json' }

/** All of the kit's words in Spanish. */
const es: LocaleMessages = mergeLocale(
  'es',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default es
