import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../setup/chromium.js'
import { benchCycles, benchDifferent } from './benchToasts.js'

/**
 * What the kit does to a page, in Chromium, with React's production build.
 *
 * @param {string} root the unpacked package
 * @param {string} app the folder whose `node_modules` holds it and its peers
 */
export async function benchPage(root, app) {
  const script = await bundlePage(root, app)
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
  try {
    for (const count of [1000, 10_000]) await benchRepeats(await openPage(browser, script), count)
    await benchDifferent(await openPage(browser, script), 1000)
    for (const distinct of [false, true]) {
      await benchCycles(await openPage(browser, script), distinct)
    }
    await benchForm(await openPage(browser, script))
    for (const size of [100, 500]) await benchAtOnce(await openPage(browser, script), size)
    await benchOneMore(await openPage(browser, script))
  } finally {
    await browser.close()
  }
}

/** @param {string} root @param {string} app */
async function bundlePage(root, app) {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/page/page.ts'],
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

/** @param {import('playwright').Browser} browser @param {string} script */
async function openPage(browser, script) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="root"></div>' }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: script })
  return page
}

/** @param {import('playwright').Page} page @param {number} count */
async function benchRepeats(page, count) {
  const result = await page.evaluate((n) => window.bench.repeats(n), count)
  const beyond = result.longest - result.idle
  console.log(
    `\n${count.toLocaleString('en')} equal reports in one task (budget: 20 ms beyond idle, 1 toast)`,
  )
  console.log(
    `  longest frame ${ms(result.longest)}, idle ${ms(result.idle)}: ${ms(beyond)} beyond`,
  )
  console.log(`  the task itself ${ms(result.task)}; toasts mounted: ${result.toasts}`)
  await page.close()
}

/** @param {import('playwright').Page} page */
async function benchForm(page) {
  const results = await page.evaluate(() => window.bench.form(500, 15))
  console.log('\none error in a form of 500 fields (budget: 1 field renders)')
  for (const { name, renders, others, shown } of results) {
    console.log(
      `  ${name.padEnd(16)} renders of the field ${renders}, of others ${others}; shown after ${ms(shown)}`,
    )
  }
  const [ours, ...rest] = results
  for (const { name, shown } of rest) {
    console.log(`  ratio to ${name} ${(ours.shown / shown).toFixed(2)} ×`)
  }
  await page.close()
}

/** @param {import('playwright').Page} page @param {number} size */
async function benchAtOnce(page, size) {
  const { reads, shown, texts } = await page.evaluate((n) => window.bench.atOnce(n), size)
  console.log(`\n${size} errors at once in a form of as many fields (budget: reads grow linearly)`)
  console.log(`  ${reads} reads, ${(reads / size).toFixed(1)} for each error; ${texts} texts`)
  console.log(`  painted after ${ms(shown)}, ${(shown / size).toFixed(2)} ms for each error`)
  await page.close()
}

/** @param {import('playwright').Page} page */
async function benchOneMore(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  await page.evaluate(() => window.bench.openToaster())
  /** @param {boolean} report */
  const costOf = async (report) => {
    const before = await busy()
    const mounted = await page.evaluate((more) => window.bench.oneMore(more), report)
    return { cost: (await busy()) - before, mounted }
  }
  await costOf(false)
  const idle = await costOf(false)
  const rows = []
  for (let toast = 1; toast <= 8; toast++) rows.push(await costOf(true))
  const costs = rows.map(({ cost, mounted }) => `${ms(cost - idle.cost)} (${mounted} mounted)`)
  console.log('\none more toast, main thread beyond idle (budget: no more than the first)')
  console.log(`  ${costs.join(', ')}`)
  await page.close()
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`
}
