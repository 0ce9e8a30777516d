/** @typedef {import('./page/form.js').FieldErrorResult} FieldErrorResult */
/** @typedef {{ name: string, results: FieldErrorResult[] }} MeasuredForm */

export const size = 500
const times = 3
const rounds = 30
const warmUps = 20

const contestants = /** @type {const} */ ([
  'react-api-error',
  'react-hook-form',
  'base-ui',
  'react-aria',
])

/**
 * One field's error in a form of many, ours against others'. Each contestant has a page of its own, and so a
 * process, as in an app: none pays for the elements, observers and garbage of another. Each has its turn in each
 * round, so that none has a quieter machine, and comes after each of the others as often. Several times over, since
 * what the engine compiles, and when, differs from one page to the next.
 *
 * @param {() => Promise<import('playwright').Page>} open opens a page
 * @returns {Promise<MeasuredForm[]>} ours is the first
 */
export async function measureForm(open) {
  /** @type {MeasuredForm[]} */
  const forms = contestants.map((name) => ({ name, results: [] }))
  for (let count = 0; count < times; count++) {
    const pages = await Promise.all(contestants.map((name) => openForm(open, name)))
    for (let round = 0; round < warmUps + rounds; round++) {
      // Far from the one before it.
      const field = (round * 37) % size
      for (const at of turns(round, pages.length)) {
        const result = await pages[at]?.evaluate((index) => window.bench.fieldError(index), field)
        if (result && round >= warmUps) forms[at]?.results.push(result)
      }
    }
    await Promise.all(pages.map((page) => page.close()))
  }
  return forms
}

/** @param {() => Promise<import('playwright').Page>} open @param {typeof contestants[number]} name */
async function openForm(open, name) {
  const page = await open()
  await page.evaluate(
    ([one, count]) => window.bench.mountForm(one, count),
    /** @type {const} */ ([name, size]),
  )
  return page
}

/**
 * Who comes when: of an even number, in as many rounds, each once after each of the others (a Williams design).
 *
 * @param {number} round
 * @param {number} count
 */
function turns(round, count) {
  return Array.from(
    { length: count },
    (_, turn) => (round + (turn % 2 === 0 ? count - turn / 2 : (turn + 1) / 2)) % count,
  )
}
