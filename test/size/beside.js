import { writeFileSync } from 'node:fs'
import { surroundings } from '../bench/surroundings.js'
import { neighbours, own } from './neighbours.js'
import { weigh } from './weigh.js'

/** The page *Beside other libraries* of Storybook is made from it. */
const FIGURES = 'stories/docs/weights.json'

/**
 * Prints what the first example of the guide weighs beside other libraries that show messages, and writes it to a file.
 *
 * @param {string} app where the packed package is installed
 * @param {string} repository where the others are
 */
export async function beside(app, repository) {
  const rows = [await row(own, app)]
  for (const each of neighbours) rows.push(await row(each, repository))
  const width = Math.max(...rows.map(({ name }) => name.length))
  console.log(`\n${'beside others'.padEnd(width)}  JS KiB  CSS KiB`)
  for (const { name, js, css } of rows) {
    console.log(`${name.padEnd(width)}  ${js.padStart(6)}  ${css.padStart(7)}`)
  }
  console.log(NOTE)
  const head = ['import', 'JS, KiB', 'CSS, KiB']
  const table = { head, rows: rows.map(({ name, js, css }) => [name, js, css]) }
  writeFileSync(FIGURES, `${JSON.stringify({ ...surroundings(), ...table }, null, 2)}\n`)
  for (const { name, modules } of rows) console.log(`\n${name}\n  ${modules.join('\n  ')}`)
}

const NOTE = `
Minified and gzipped, React not counted. The first row has words for each code of a service, in
English, its parsing, and what leads an error to its field, a banner or a toast; the other rows have
none of that, which an app adds by itself, and no look but sonner's, whose styles are in its JS.
What is weighed:`

/** @param {import('./neighbours.js').Neighbour} neighbour @param {string} folder */
async function row({ name, imports, styles }, folder) {
  const { js, css } = await weigh(codeOf(imports, styles), folder)
  const modules = Object.entries(imports).map(([from, names]) => `${from}: ${names.join(' ')}`)
  if (styles) modules.push(styles)
  return { name, js: js.toFixed(2), css: css ? css.toFixed(2) : '-', modules }
}

/**
 * A module that keeps what is named and gives a bundler no reason to keep the rest.
 *
 * @param {Readonly<Record<string, readonly string[]>>} imports
 * @param {string} [styles]
 */
function codeOf(imports, styles) {
  const lines = Object.entries(imports).flatMap(([from, names], at) => [
    `import * as from${at} from '${from}'`,
    ...names.map((name, nth) => `export const use${at}_${nth} = from${at}.${name}`),
  ])
  return [...lines, styles ? `import '${styles}'` : ''].join('\n')
}
