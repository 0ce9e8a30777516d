/** @param {import('playwright').Page} page @param {number} count */
export async function benchDifferent(page, count) {
  const result = await page.evaluate((n) => window.bench.different(n), count)
  const beyond = result.longest - result.idle
  console.log(
    `\n${count.toLocaleString('en')} different reports in one task (budget: 33 ms beyond idle, 3 toasts)`,
  )
  console.log(
    `  longest frame ${ms(result.longest)}, idle ${ms(result.idle)}: ${ms(beyond)} beyond`,
  )
  console.log(`  the task itself ${ms(result.task)}; toasts mounted: ${result.toasts}`)
  await page.close()
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`
}
