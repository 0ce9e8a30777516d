import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * What the bench runs in a page, with React's production build.
 *
 * @param {string} root the unpacked package
 * @param {string} app the folder whose `node_modules` holds it and its peers
 * @param {string} [entry] within `page`
 */
export async function bundlePage(root, app, entry = 'page.ts') {
  const { outputFiles } = await build({
    entryPoints: [join('test/bench/page', entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(app, 'node_modules')],
    plugins: [
      {
        name: 'packed',
        setup({ onResolve }) {
          // `dist` mirrors `src`: the page is typed by the sources, and runs what is published.
          onResolve({ filter: /\/src\/.*\.js$/ }, ({ path }) => ({
            path: join(root, path.replace(/^.*\/src\//, 'dist/')),
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

/** In a page of its own kind the clock ticks every 5 µs, elsewhere every 100. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** @param {import('playwright').Browser} browser @param {string} script */
export async function openPage(browser, script) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: isolated,
      body: '<!doctype html><div id="root"></div>',
    }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: script })
  return page
}
