import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/de.json' with { type: 'json' }
import faceRecognition from '../face-recognition/de.json' with { type: 'json' }
import interfaceTexts from '../interface/de.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/de.json' with { type: 'json' }
import web from '../web/de.json' with { type: 'json' }

/** All of the kit's words in German. */
const de: LocaleMessages = mergeLocale(
  'de',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default de
