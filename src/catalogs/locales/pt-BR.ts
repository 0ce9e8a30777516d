import type { LocaleMessages } from '../../model/Messages.js'
import client from '../client/pt-BR.json' with { type: 'json' }
import faceRecognition from '../face-recognition/pt-BR.json' with { type: 'json' }
import interfaceTexts from '../interface/pt-BR.json' with { type: 'json' }
import { mergeLocale } from '../mergeLocale.js'
import tencentCloud from '../tencent-cloud/pt-BR.json' with { type: 'json' }
import web from '../web/pt-BR.json' with { type: 'json' }

/** All of the kit's words in Brazilian Portuguese. */
const ptBR: LocaleMessages = mergeLocale(
  'pt-BR',
  client,
  tencentCloud,
  faceRecognition,
  interfaceTexts,
  web,
)

export default ptBR
