import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

/** The octagon of the kit's errors, with an arrow: what to do next. */
const mark =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" style="vertical-align:-4px;margin-inline-end:8px"><path fill="#d92d20" d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z"/><path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M6.5 12h10m-4-4 4 4-4 4"/></svg>'

const colors = {
  light: {
    colorPrimary: '#b12318',
    colorSecondary: '#3451b2',
    appBg: '#f6f6f7',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#e2e3e6',
    textColor: '#161616',
    textMutedColor: '#585858',
    barBg: '#ffffff',
    barTextColor: '#585858',
    barSelectedColor: '#3451b2',
  },
  dark: {
    colorPrimary: '#ff8a7d',
    colorSecondary: '#4c6fe0',
    appBg: '#101012',
    appContentBg: '#17171a',
    appPreviewBg: '#121212',
    appBorderColor: '#2c2c31',
    textColor: '#ededef',
    textMutedColor: '#a0a0a8',
    barBg: '#17171a',
    barTextColor: '#a0a0a8',
    barSelectedColor: '#9db1ff',
  },
}

const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function applyTheme(): void {
  const base = darkScheme.matches ? 'dark' : 'light'
  addons.setConfig({
    theme: create({
      base,
      ...colors[base],
      appBorderRadius: 8,
      fontBase: 'system-ui, -apple-system, "Segoe UI", sans-serif',
      brandTitle: `${mark}react-api-error`,
      brandUrl: './',
      brandTarget: '_self',
    }),
    layout: { bottomPanelHeight: 220 },
    // The panel is for stories with controls; pages have their own.
    layoutCustomisations: {
      showPanel: ({ storyId }, shown) => !/^(start|explorer|demo-app)-/.test(storyId) && shown,
    },
  })
}

applyTheme()
darkScheme.addEventListener('change', applyTheme)
