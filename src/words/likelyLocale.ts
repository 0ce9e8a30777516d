/** A tag with the script and region it most likely stands for; `undefined` where it is malformed. */
export function likelyLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize()
  } catch {
    return undefined
  }
}
