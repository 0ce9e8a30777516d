import { matchLocale } from '../../core.js'
import type { LocaleMessages } from '../../model/Messages.js'
import { UsageError } from '../UsageError.js'

const locales = import.meta.glob<LocaleMessages>('../../catalogs/locales/*.ts', {
  import: 'default',
})

/**
 * Loads the kit's words for a locale: those of `de` for `de-AT`.
 *
 * @throws UsageError for a language that the kit doesn't speak.
 */
export async function loadLocale(locale: string): Promise<LocaleMessages> {
  const tags = Object.keys(locales).map((path) => path.replace(/^.*\/|\.\w+$/g, ''))
  const tag = matchLocale([locale], tags)
  const load =
    tag && tag.split('-')[0]?.toLowerCase() === locale.split(/[-_]/)[0]?.toLowerCase()
      ? locales[`../../catalogs/locales/${tag}.ts`]
      : undefined
  if (!load) throw new UsageError(`There are no words for "${locale}": only ${tags.join(', ')}.`)
  return load()
}
