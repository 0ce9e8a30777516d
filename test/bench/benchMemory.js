/**
 * What is left of toasts that were shown and have ended, and of apps that were mounted and unmounted.
 *
 * @param {() => Promise<import('playwright').Page>} open opens a page
 */
export async function benchMemory(open) {
  console.log('\nwhat stays in memory (budget: nothing grows)')
  for (const distinct of [false, true]) {
    const what = `10,000 toasts shown and dismissed, ${distinct ? 'a code of its own each' : 'one code'}`
    // What the engine compiles on the way has settled by the first figure.
    await grow(await open(), what, 6000, 10_000, (page, count) =>
      page.evaluate(
        ([n, own]) => window.bench.cycles(n, own),
        /** @type {const} */ ([count, distinct]),
      ),
    )
  }
  await grow(await open(), '1,000 apps mounted and unmounted', 200, 1000, (page, count) =>
    page.evaluate((n) => window.bench.remount(n), count),
  )
}

/**
 * @param {import('playwright').Page} page
 * @param {string} what
 * @param {number} few
 * @param {number} many
 * @param {(page: import('playwright').Page, count: number) => Promise<void>} run
 */
async function grow(page, what, few, many, run) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const left = async (/** @type {number} */ count) => {
    await run(page, count)
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0
    const heap = `heap ${(of('JSHeapUsedSize') / 1024).toFixed(0)} KiB`
    const timers = await page.evaluate(() => window.bench.timers())
    return `${heap}, ${of('Nodes')} nodes, ${of('JSEventListeners')} listeners, ${timers} timers`
  }
  console.log(`  ${what}`)
  console.log(`    after ${few}: ${await left(few)}`)
  console.log(`    after ${many} more: ${await left(many)}`)
  await page.close()
}
