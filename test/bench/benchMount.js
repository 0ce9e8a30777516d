import { quantile } from './quantile.js'

const rounds = 40
const warmUps = 10

/**
 * What provider and toaster cost a page that shows no error, and each `FieldError` of a form of 500.
 *
 * @param {import('playwright').Page} page
 */
export async function benchMount(page) {
  const names = /** @type {const} */ (['nothing', 'provider', 'inputs', 'fields'])
  /** @type {Record<typeof names[number], number[]>} */
  const times = { nothing: [], provider: [], inputs: [], fields: [] }
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const name of names) {
      const time = await page.evaluate((one) => window.bench.mountCost(one), name)
      if (round >= warmUps) times[name].push(time)
    }
  }
  const [nothing = 0, provider = 0, inputs = 0, fields = 0] = names.map((name) =>
    quantile(times[name], 0.5),
  )
  console.log('\nmounting, the median of 40, in milliseconds')
  console.log(`  provider and toaster on an idle page: ${(provider - nothing).toFixed(2)}`)
  const each = ((fields - inputs) / 500) * 1000
  console.log(
    `  a form of 500 inputs ${inputs.toFixed(1)}, with a FieldError each ${fields.toFixed(1)}: ${each.toFixed(0)} µs a field`,
  )
  await page.close()
}
