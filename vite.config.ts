/// <reference types="vitest/config" />
import { existsSync } from 'node:fs'
import { compileString } from '@internationalized/string-compiler'
import react from '@vitejs/plugin-react'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type Plugin } from 'vite'

/** Compiles the ICU sources (`src/catalogs/<catalog>/<locale>.json`) into strings and functions. */
function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    transform(source, id) {
      if (!/\/src\/catalogs\/.*\.json$/.test(id.split('?')[0] ?? '')) return null
      return { code: `export default ${compileTree(JSON.parse(source))}`, map: null, moduleType: 'js' }
    },
  }
}

function compileTree(node: unknown): string {
  if (typeof node === 'string') return compileString(node.replaceAll('\\', '\\\\'))
  const entries = Object.entries(node as Record<string, unknown>)
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${compileTree(value)}`).join(',')}}`
}

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
}

export default defineConfig({
  plugins: [react(), icuMessages()],
  test: {
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'] } },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: ['test/**/*.dom.test.tsx'], setupFiles: ['test/setup/dom.ts'] },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/**/*.browser.test.tsx'], setupFiles: ['test/setup/dom.ts'], browser },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', setupFiles: ['.storybook/vitest.setup.ts'], browser },
      },
    ],
  },
})
