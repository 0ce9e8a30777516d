import { type ReactNode, useLayoutEffect } from 'react'
import { directionOf } from './directionOf.js'

/**
 * Puts the toolbars' locale, direction and theme on the document's root, as an app's shell would.
 * `data-theme` is absent where the system decides.
 */
export function DocumentGlobals(props: {
  readonly globals: Readonly<Record<string, unknown>>
  readonly children: ReactNode
}): ReactNode {
  const locale = String(props.globals.locale)
  const theme = String(props.globals.theme)
  const dir = directionOf(props.globals)
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = locale
    root.dir = dir
    root.style.colorScheme = theme === 'system' ? 'light dark' : theme
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [locale, theme, dir])
  return props.children
}
