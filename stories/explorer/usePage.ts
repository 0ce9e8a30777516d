import { useArgs, useGlobals } from 'storybook/preview-api'
import type { StoryGlobals } from './StoryGlobals.js'

/**
 * What a page keeps in Storybook's address: its args, and the toolbar's globals. For a story's render function.
 *
 * @param id The story's id.
 */
export function usePage<Args extends Readonly<Record<string, string>>>(id: string): Page<Args> {
  const [, updateArgs] = useArgs<Args>()
  const [{ locale, theme, dir }, set] = useGlobals()
  const globals = { locale: String(locale), theme: String(theme), dir: String(dir), set }
  return {
    globals,
    updateArgs,
    addressOf(args) {
      const pairs = (all: object) =>
        Object.entries(all)
          .map(([name, value]) => `${name}:${String(value).replaceAll(' ', '+')}`)
          .join(';')
      const query = `?path=/story/${id}&args=${pairs(args)}&globals=${pairs({ locale, theme, dir })}`
      return new URL(`./${query}`, location.href).href
    },
  }
}

interface Page<Args> {
  readonly globals: StoryGlobals
  readonly updateArgs: (args: Partial<Args>) => void
  readonly addressOf: (args: Args) => string
}
