import type { LocaleMessages, MessagesSource } from '../src/index.js'

const modules = import.meta.glob<LocaleMessages>('../src/catalogs/locales/*.ts', {
  import: 'default',
})

const loaders = Object.fromEntries(
  Object.entries(modules).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]),
)

/** The locales whose words the kit ships. */
export const shippedLocales: readonly string[] = Object.keys(loaders).sort()

/**
 * Loads all of the kit's words in a locale.
 *
 * @throws Where the kit has no such locale.
 */
export async function loadMessages(locale: string): Promise<LocaleMessages> {
  const load = loaders[locale]
  if (load === undefined) throw new Error(`The kit has no locale ${locale}.`)
  return load()
}

/** What a provider takes as `messages` for a locale: nothing for English, which is in the catalogs. */
export function loadLocale(locale: string): readonly MessagesSource[] {
  return locale !== 'en' && Object.hasOwn(loaders, locale) ? [loadMessages] : []
}
