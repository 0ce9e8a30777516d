import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import {
  type PropsWithChildren,
  type ReactNode,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { GLOBALS_UPDATED } from 'storybook/internal/core-events'
import { themes } from 'storybook/theming'

const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function subscribeScheme(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener)
  return () => darkScheme.removeEventListener('change', listener)
}

/** A docs page in the toolbar's theme; where that is the system's, in the system's as it changes. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactNode {
  const { channel } = props.context
  const [theme, setTheme] = useState(themeOfAddress)
  const systemIsDark = useSyncExternalStore(subscribeScheme, () => darkScheme.matches)
  useEffect(() => {
    const update = (event: { globals: { theme?: string } }) => setTheme(event.globals.theme)
    channel.on(GLOBALS_UPDATED, update)
    return () => channel.off(GLOBALS_UPDATED, update)
  }, [channel])
  const dark = theme === 'dark' || (theme !== 'light' && systemIsDark)
  return <DocsContainer {...props} theme={dark ? themes.dark : themes.light} />
}

/** Storybook hands the globals to its preview as `?globals=locale:ja;theme:dark`. */
function themeOfAddress(): string | undefined {
  return /theme:(\w+)/.exec(new URLSearchParams(location.search).get('globals') ?? '')?.[1]
}
