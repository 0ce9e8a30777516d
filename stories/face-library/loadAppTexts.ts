import type { AppTexts } from './AppTexts.js'
import en from './texts/en.json' with { type: 'json' }

const translations = import.meta.glob<typeof en>('./texts/*.json', {
  import: 'default',
  eager: true,
})

export type TextKey = keyof typeof en

/** The app's texts in a locale; English where it has none. */
export function loadAppTexts(locale: string): AppTexts {
  const texts = translations[`./texts/${locale}.json`] ?? en
  return {
    locale,
    t: (key, args = {}) =>
      texts[key].replace(/\{(\w+)\}/g, (part: string, name: string) => args[name] ?? part),
  }
}
