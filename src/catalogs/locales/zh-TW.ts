import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/zh-TW.json' with { type: 'json' }
import faceRecognition from '../face-recognition/zh-TW.json' with { type: 'json' }
import interfaceTexts from '../interface/zh-TW.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/zh-TW.json' with { type: 'json' }
import web from '../web/zh-TW.json' with { type: 'json' }

/** All of the kit's words in Traditional Chinese, as in Taiwan. */
const zhTW: LocaleMessages = mergeLocale(
  'zh-TW',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default zhTW
