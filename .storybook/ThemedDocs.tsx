import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import {
  type PropsWithChildren,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { UPDATE_GLOBALS } from 'storybook/internal/core-events'
import { themes } from 'storybook/theming'
import { globalsOfAddress } from './globalsOfAddress.js'

const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function subscribeScheme(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener)
  return () => darkScheme.removeEventListener('change', listener)
}

/** A docs page in the toolbar's theme; where that is the system's, in the system's as it changes. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactNode {
  const { channel } = props.context
  const [theme, setTheme] = useState(() => globalsOfAddress(location).theme)
  const systemIsDark = useSyncExternalStore(subscribeScheme, () => darkScheme.matches)
  useEffect(() => {
    // Sent by the toolbar. `GLOBALS_UPDATED` comes from the frames of the page's stories, too.
    const update = ({ globals }: { globals: { theme?: string } }) =>
      setTheme((before) => globals.theme ?? before)
    channel.on(UPDATE_GLOBALS, update)
    return () => channel.off(UPDATE_GLOBALS, update)
  }, [channel])
  const dark = theme === 'dark' || (theme !== 'light' && systemIsDark)
  // For what a page shows outside of stories.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  }, [dark])
  return <DocsContainer {...props} theme={dark ? themes.dark : themes.light} />
}
