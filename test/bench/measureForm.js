/** @typedef {import('./page/form.js').FieldErrorResult} FieldErrorResult */
/** @typedef {{ name: string, results: FieldErrorResult[] }} MeasuredForm */

export const size = 500
const pages = 3
const rounds = 30
const warmUps = 20

const contestants = /** @type {const} */ ([
  'react-api-error',
  'react-hook-form',
  'base-ui',
  'react-aria',
])

/**
 * One field's error in a form of many, ours against others'. Each contestant has a frame of its own, so that
 * none pays for the elements and observers of another, and each has its turn in each round, so that none has
 * a quieter machine. Several pages, since what the engine compiles, and when, differs from one to the next.
 *
 * @param {() => Promise<import('playwright').Page>} open opens a page
 * @param {string} script what runs in each frame of it
 * @returns {Promise<MeasuredForm[]>} ours is the first
 */
export async function measureForm(open, script) {
  /** @type {MeasuredForm[]} */
  const forms = contestants.map((name) => ({ name, results: [] }))
  for (let count = 0; count < pages; count++) {
    const page = await open()
    const results = await measurePage(page, script)
    for (const [index, form] of forms.entries()) form.results.push(...(results[index] ?? []))
    await page.close()
  }
  return forms
}

/**
 * The results of each contestant, round by round.
 *
 * @param {import('playwright').Page} page
 * @param {string} script
 */
async function measurePage(page, script) {
  const forms = await Promise.all(
    contestants.map(async (name) => {
      const frame = await openFrame(page, script)
      await frame.evaluate(
        ([one, count]) => window.bench.mountForm(one, count),
        /** @type {const} */ ([name, size]),
      )
      return { frame, results: /** @type {FieldErrorResult[]} */ ([]) }
    }),
  )
  for (let round = 0; round < warmUps + rounds; round++) {
    // Far from the one before it.
    const field = (round * 37) % size
    // Who comes first changes, too.
    const first = round % forms.length
    for (const { frame, results } of [...forms.slice(first), ...forms.slice(0, first)]) {
      const result = await frame.evaluate((index) => window.bench.fieldError(index), field)
      if (round >= warmUps) results.push(result)
    }
  }
  return forms.map(({ results }) => results)
}

/** @param {import('playwright').Page} page @param {string} script */
async function openFrame(page, script) {
  const handle = await page.evaluateHandle(() => {
    const frame = document.createElement('iframe')
    frame.src = '/'
    document.body.append(frame)
    return frame
  })
  const frame = await handle.contentFrame()
  if (!frame) throw new Error('no frame')
  await frame.waitForLoadState()
  await frame.addScriptTag({ content: script })
  return frame
}
