/** @param {import('playwright').Page} page @param {number} count */
export async function benchDifferent(page, count) {
  const result = await page.evaluate((n) => window.bench.different(n), count)
  const beyond = result.longest - result.idle
  console.log(
    `\n${count.toLocaleString('en')} different reports in one task (budget: 20 ms beyond idle, 3 toasts)`,
  )
  console.log(
    `  longest frame ${ms(result.longest)}, idle ${ms(result.idle)}: ${ms(beyond)} beyond`,
  )
  console.log(`  the task itself ${ms(result.task)}; toasts mounted: ${result.toasts}`)
  await page.close()
}

/** @param {import('playwright').Page} page @param {boolean} distinct */
export async function benchCycles(page, distinct) {
  const session = await page.context().newCDPSession(page)
  /** @param {number} count */
  const heapAfter = async (count) => {
    await page.evaluate(
      ([n, own]) => window.bench.cycles(n, own),
      /** @type {const} */ ([count, distinct]),
    )
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1024
  }
  // What the engine compiles on the way has settled by then.
  const before = await heapAfter(1500)
  const after = await heapAfter(2000)
  const codes = distinct ? 'a code of its own each' : 'one code'
  console.log(`\n2,000 toasts shown and dismissed, ${codes} (budget: the heap stays where it was)`)
  console.log(`  heap ${before.toFixed(0)} KiB before, ${after.toFixed(0)} KiB after`)
  await page.close()
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`
}
