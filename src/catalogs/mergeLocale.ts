import type { LocaleMessages } from '../model/Messages.js'
import type client from './client/en.json'
import type faceRecognition from './face-recognition/en.json'
import type interfaceTexts from './interface/en.json'
import type tencentCloud from './tencent-cloud/en.json'
import type web from './web/en.json'

/** Merges a locale's words of all built-in catalogs. The types require each key of the English words. */
export function mergeLocale(
  locale: string,
  ...[one, two, three, four, five]: [
    typeof client,
    typeof tencentCloud,
    typeof faceRecognition,
    typeof interfaceTexts,
    typeof web,
  ]
): LocaleMessages {
  return {
    locale,
    words: { ...one.words, ...two.words, ...three.words, ...five.words },
    labels: { ...one.labels, ...three.labels },
    actions: one.actions,
    ui: four.ui,
  }
}
