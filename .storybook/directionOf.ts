/** Languages of the toolbar that are written from right to left. */
const rightToLeft = new Set(['ar'])

/** The direction that the toolbars ask for. */
export function directionOf({ dir, locale }: Readonly<Record<string, unknown>>): 'rtl' | 'ltr' {
  if (dir === 'rtl' || dir === 'ltr') return dir
  return rightToLeft.has(String(locale)) ? 'rtl' : 'ltr'
}
