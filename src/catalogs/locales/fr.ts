import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/fr.json' with { type: 'json' }
import faceRecognition from '../face-recognition/fr.json' with { type: 'json' }
import interfaceTexts from '../interface/fr.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/fr.json' with { type: 'json' }
import web from '../web/fr.json' with { type: 'json' }

/** All of the kit's words in French. */
const fr: LocaleMessages = mergeLocale(
  'fr',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default fr
