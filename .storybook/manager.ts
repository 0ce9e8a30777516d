import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function applyTheme(): void {
  const base = darkScheme.matches ? 'dark' : 'light'
  addons.setConfig({
    theme: create({ base, brandTitle: 'react-api-error', brandUrl: './' }),
    layout: { bottomPanelHeight: 220 },
  })
}

applyTheme()
darkScheme.addEventListener('change', applyTheme)
