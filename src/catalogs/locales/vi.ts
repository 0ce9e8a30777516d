import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/vi.json' with { type: 'json' }
import faceRecognition from '../face-recognition/vi.json' with { type: 'json' }
import interfaceTexts from '../interface/vi.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/vi.json' with { type: 'json' }
import web from '../web/vi.json' with { type: 'json' }

/** All of the kit's words in Vietnamese. */
const vi: LocaleMessages = mergeLocale(
  'vi',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default vi
