import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig } from 'vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Holds msw's service worker.
  staticDirs: ['./public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: {
    // The theme toolbar takes the place of `backgrounds`.
    backgrounds: false,
    measure: false,
    // The search of the sidebar also finds the headings of guides.
    experimentalSearchDocsHeadings: true,
    outline: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  typescript: { reactDocgen: 'react-docgen' },
  // Keeps `light-dark()` in the stories' styles: what stands in for it does not see the theme toolbar.
  viteFinal: (config) =>
    mergeConfig(config, {
      build: {
        cssTarget: 'esnext',
        // What Storybook's own chunks weigh, and how long they take, is no news.
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    }),
}

export default config
