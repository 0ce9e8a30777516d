import type { LocaleMessages, MessagesSource } from '../src/index.js'

const modules = import.meta.glob<LocaleMessages>('../src/catalogs/locales/*.ts', {
  import: 'default',
})

const loaders = Object.fromEntries(
  Object.entries(modules).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]),
)

/** The locales whose words the kit ships beside English. */
export const shippedLocales: readonly string[] = Object.keys(loaders).sort()

/** What a provider takes as `messages` for a locale: nothing for English, which is in the catalogs. */
export function loadLocale(locale: string): readonly MessagesSource[] {
  const load = loaders[locale]
  return load === undefined ? [] : [load]
}
