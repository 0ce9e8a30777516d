import { chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../setup/chromium.js'
import { benchForm } from './benchForm.js'
import { benchMemory } from './benchMemory.js'
import { benchMount } from './benchMount.js'
import { benchDifferent } from './benchToasts.js'
import { bundlePage, openPage } from './openPage.js'

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
    await benchMount(await openPage(browser, script))
    await benchMemory(() => openPage(browser, script))
    await benchForm(() => openPage(browser, script))
    for (const size of [100, 500]) await benchAtOnce(await openPage(browser, script), size)
    await benchOneMore(await openPage(browser, script))
  } finally {
    await browser.close()
  }
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
