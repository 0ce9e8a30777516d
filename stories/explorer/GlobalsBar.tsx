import { toolbars } from '../../.storybook/toolbars.js'
import type { StoryGlobals } from './StoryGlobals.js'

const LABELS = { locale: 'Language', theme: 'Theme', dir: 'Direction' } as const

/** Sets Storybook's language, theme and direction from within a page. */
export function GlobalsBar({ set, ...globals }: StoryGlobals) {
  return (
    <div className="explorer-globals">
      {(['locale', 'theme', 'dir'] as const).map((name) => (
        <label key={name} className="page-field">
          {LABELS[name]}
          <select
            value={globals[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          >
            {toolbars[name].toolbar.items.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
