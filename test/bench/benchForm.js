import { measureForm, size } from './measureForm.js'
import { quantile } from './quantile.js'

/**
 * Prints what one field's error costs in a form of many. The ratio is the median of those within the
 * rounds.
 *
 * @param {() => Promise<import('playwright').Page>} open opens a page
 */
export async function benchForm(open) {
  const forms = await measureForm(open)
  console.log(`\none error in a form of ${size} fields (budget: 1 field renders)`)
  const [ours] = forms
  for (const { name, results } of forms) {
    const times = results.map(({ shown }) => shown)
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(times, share).toFixed(2))
    const own = mean(results.map(({ renders }) => renders))
    const others = mean(results.map((one) => one.others))
    console.log(
      `  ${name.padEnd(16)} renders of the field ${own}, of others ${others}; shown after ${median} ms (${low} to ${high})`,
    )
    const ratios = times.map((time, round) => (ours?.results[round]?.shown ?? Number.NaN) / time)
    if (name !== ours?.name) console.log(`  ratio to ${name} ${quantile(ratios, 0.5).toFixed(2)} ×`)
  }
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
