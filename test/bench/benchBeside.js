import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../setup/chromium.js'
import { besideFormRows } from './besideFormRows.js'
import { besideScenarios } from './besideScenarios.js'
import { bundlePage, openPage } from './openPage.js'
import { printTable } from './printTable.js'
import { surroundings } from './surroundings.js'

/** As they are printed, and what `measureForm` calls them. */
const contestants = {
  'react-api-error': 'react-api-error',
  sonner: '',
  'react-hot-toast': '',
  notistack: '',
  'react-toastify': '',
  Mantine: '',
  'Base UI': 'base-ui',
  'React Aria': 'react-aria',
  'React Hook Form': 'react-hook-form',
}

/** The page *Beside other libraries* of Storybook is made from it. */
const FIGURES = 'stories/docs/beside.json'

/**
 * Prints one table of what the kit and other libraries do in the same scenarios, and writes it to a file.
 *
 * @param {string} root the unpacked package
 * @param {string} app the folder whose `node_modules` holds it and its peers
 */
export async function benchBeside(root, app) {
  const script = await bundlePage(root, app, 'beside/beside.ts')
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
  try {
    const rows = []
    for (const scenario of besideScenarios) {
      const columns = []
      for (const name of Object.keys(contestants)) {
        columns.push(await measure(() => openStyled(browser, script, root), name, scenario))
      }
      rows.push([`**${scenario.title}**`])
      for (const [fact, title] of Object.entries(scenario.facts)) {
        rows.push([title, ...columns.map((ways) => cell(ways, fact))])
      }
    }
    const formScript = await bundlePage(root, app)
    const open = () => openPage(browser, formScript)
    rows.push(...(await besideFormRows(Object.values(contestants), open)))
    const head = ['', ...Object.keys(contestants)]
    printTable(head, rows)
    const figures = { ...surroundings(browser.version()), head, rows }
    writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`)
  } finally {
    await browser.close()
  }
}

/**
 * The facts of a scenario, each way that a contestant has in a page of its own.
 *
 * @param {() => Promise<import('playwright').Page>} open
 * @param {string} name
 * @param {import('./besideScenarios.js').Scenario} scenario
 */
async function measure(open, name, { kind, name: scenario }) {
  const first = await open()
  const ways = await first.evaluate(
    ([one, of]) => window.beside.ways(one, of),
    /** @type {const} */ ([name, kind]),
  )
  await first.close()
  const measured = []
  for (const way of ways) {
    const page = await open()
    const facts = await page.evaluate(
      ([of, one, how, what]) => window.beside[of](one, how, what),
      /** @type {const} */ ([kind, name, way, scenario]),
    )
    measured.push({ way, facts })
    await page.close()
  }
  return measured
}

/**
 * What is printed of a fact: the first way's, and another's where it differs.
 *
 * @param {Awaited<ReturnType<typeof measure>>} ways
 * @param {string} fact
 */
function cell(ways, fact) {
  const said = ways.map(({ way, facts }) => ({ way, text: spell(facts[fact]) }))
  const other = said.filter(({ way, text }) => way === '' || text !== said[0]?.text)
  return other.map(({ way, text }) => (way ? `${text} ${way}` : text)).join('; ') || '-'
}

/** @param {string | number | boolean | undefined} fact */
function spell(fact) {
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no'
  return String(fact)
}

/**
 * A page with the kit's style sheet, which touches nothing of the others. Errors are counted in it.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} script
 * @param {string} root
 */
async function openStyled(browser, script, root) {
  const page = await openPage(browser, script)
  page.removeAllListeners('pageerror')
  await page.addStyleTag({ path: join(root, 'dist/styles.css') })
  return page
}
