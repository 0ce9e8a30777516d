import { env } from 'node:process'
import { playwright } from '@vitest/browser-playwright'
import { webdriverio } from '@vitest/browser-webdriverio'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import npmTest from '../../vite.config.js'
import { needs } from './needs.js'

const firefox = () => ({
  headless: true,
  provider: playwright({
    launchOptions: { channel: 'moz-firefox', executablePath: 'test/setup/firefox.js' },
    // No test’s frame is larger: it is never scaled down.
    contextOptions: { viewport: { width: 1280, height: 1024 } },
  }),
  instances: [{ browser: 'firefox' as const }],
  // In a frame that is transformed, if only by `scale(1)`, Playwright presses nothing in Firefox.
  orchestratorScripts: [
    {
      content: `document.head.append(Object.assign(document.createElement('style'), {
    textContent: ':has(> iframe[data-vitest]) { transform: none !important }' }))`,
    },
  ],
})

/** The driver of WebKitGTK is asked for Safari, which is the name that Vitest knows. */
const webkit = () => ({
  headless: false,
  provider: webdriverio({
    hostname: '127.0.0.1',
    port: Number(env.WEBKIT_DRIVER_PORT),
    path: '/',
    transformRequest: (request) => ({
      ...request,
      ...(typeof request.body === 'string' && {
        body: request.body.replaceAll('"browserName":"safari"', '"browserName":"MiniBrowser"'),
      }),
    }),
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      ...{ 'webkitgtk:browserOptions': { binary: env.WEBKIT_PATH, args: ['--automation'] } },
    },
  }),
  instances: [{ browser: 'safari' as const }],
})

/** The browser that `browsers.js` names, one for each project: Vitest writes into what it is given. */
function browser() {
  const chosen = env.TEST_BROWSER === 'webkit' ? webkit() : firefox()
  return { ...chosen, enabled: true, screenshotFailures: false }
}

const projects = (npmTest.test?.projects ?? []) as TestProjectInlineConfiguration[]

export default defineConfig({
  ...npmTest,
  test: {
    ...npmTest.test,
    tags: needs.map((need) => ({ ...need, skip: true })),
    projects: projects
      .filter(({ test }) => test?.name === 'browser' || test?.name === 'storybook')
      .map((project) => ({ ...project, test: { ...project.test, browser: browser() } })),
  },
})
