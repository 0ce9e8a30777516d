import { env } from 'node:process'
import { playwright } from '@vitest/browser-playwright'
import { type WebdriverBrowserProvider, webdriverio } from '@vitest/browser-webdriverio'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { TestProject } from 'vitest/node'
import npmTest from '../../vite.config.js'
import { needs } from './needs.js'

const isWebkit = env.TEST_BROWSER === 'webkit'

const firefox = () => ({
  headless: true,
  provider: playwright({
    launchOptions: { channel: 'moz-firefox', executablePath: 'test/setup/firefox.js' },
    // No test’s frame is larger: it is never scaled down.
    contextOptions: { viewport: { width: 1280, height: 1024 } },
  }),
  instances: [{ browser: 'firefox' as const }],
  orchestratorScripts: [
    {
      content: `
        // In a frame that is transformed, if only by scale(1), Playwright presses nothing in Firefox.
        document.head.append(Object.assign(document.createElement('style'), {
          textContent: ':has(> iframe[data-vitest]) { transform: none !important }' }))
        // Tab on the first or last element of the frame leads here, and no further: no command leads back from the
        // browser's toolbar.
        addEventListener('DOMContentLoaded', () => {
          for (const place of ['prepend', 'append']) {
            const stop = document.createElement('button')
            stop.style = 'position: fixed; opacity: 0; pointer-events: none'
            stop.addEventListener('keydown', (event) => event.preventDefault())
            document.body[place](stop)
          }
        })`,
    },
  ],
})

/** The driver of WebKitGTK is asked for Safari, which is the name that Vitest knows. */
const driver = webdriverio({
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
})

const webkit = () => ({
  headless: false,
  provider: {
    ...driver,
    providerFactory(project: TestProject) {
      const provider = driver.providerFactory(project) as WebdriverBrowserProvider
      // Vitest asks for a window of that size, which has bars, and is never as narrow as a phone.
      provider.setViewport = async ({ width, height }) => {
        await provider.browser?.setWindowSize(1400, 1100)
        await provider.browser?.execute(
          // The driver stays in the frame after a command.
          (size) =>
            (window.frameElement ?? document.querySelector('iframe'))?.setAttribute('style', size),
          `border: 0; width: ${width}px; height: ${height}px`,
        )
      }
      return provider
    },
  },
  instances: [{ browser: 'safari' as const }],
})

/** The browser that `browsers.js` names, one for each project: Vitest writes into what it is given. */
function browser() {
  const chosen = isWebkit ? webkit() : firefox()
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
      .map((project) => ({
        ...project,
        test: {
          ...project.test,
          setupFiles: [
            project.test?.setupFiles ?? [],
            isWebkit ? 'test/setup/webkit.ts' : [],
          ].flat(),
          browser: browser(),
        },
      })),
  },
})
