import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/zh-CN.json' with { type: 'json' }
import faceRecognition from '../face-recognition/zh-CN.json' with { type: 'json' }
import interfaceTexts from '../interface/zh-CN.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/zh-CN.json' with { type: 'json' }
import web from '../web/zh-CN.json' with { type: 'json' }

/** All of the kit's words in Simplified Chinese. */
const zhCN: LocaleMessages = mergeLocale(
  'zh-CN',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default zhCN
