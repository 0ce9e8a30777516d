import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv, cwd } from 'node:process'
import { pathToFileURL } from 'node:url'
import { packIntoApp } from '../package/pack.js'
import { beside } from './beside.js'
import { budgets } from './budgets.js'
import { weigh } from './weigh.js'

// Weighs what an app's bundle gets from the packed tarball, and fails where a budget is exceeded.
// `npm run size -- --why` lists the heaviest modules of each row, in bytes before they are minified;
// `npm run size -- --beside` also weighs an example beside other libraries.

const { app, root } = packIntoApp()

/** @param {import('./budgets.js').Budget} budget */
async function weighRow({ code, over, without }) {
  const { js, css, modules } = await weigh(code, app)
  if (argv.includes('--why')) explain(code, modules)
  const unwanted = modules.find(([path]) => without && path.includes(without))
  if (unwanted) throw new Error(`brings in ${unwanted[0]}`)
  // A style sheet alone leaves a script of a few bytes.
  return (css || js) - (over ? (await weigh(over, app)).js : 0)
}

/** @param {string} code @param {import('./weigh.js').Weight['modules']} modules */
function explain(code, modules) {
  console.log(`\n${code.slice(0, 96)}`)
  for (const [path, bytes] of modules.slice(0, 25)) {
    console.log(`${String(bytes).padStart(8)}  ${path.replace(/^.*node_modules\//, '')}`)
  }
}

/** @param {import('./budgets.js').Budget} budget */
async function row(budget) {
  const { name, kib, aim } = budget
  try {
    const weight = await weighRow(budget)
    const left = (kib - weight).toFixed(2)
    return { name, KiB: weight.toFixed(2), budget: kib, aim, left, fits: weight <= kib }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : error
    return { name, KiB: String(reason), budget: kib, aim, left: '', fits: false }
  }
}

const face = await import(pathToFileURL(join(root, 'dist/index.js')).href).catch(() => ({}))
const rows = []
for (const budget of budgets(Object.keys(face))) rows.push(await row(budget))

const width = Math.max(...rows.map((each) => each.name.length))
console.log(`${'import'.padEnd(width)}  ${'KiB'.padStart(6)}  budget   left`)
for (const { name, KiB, budget, aim, left, fits } of rows) {
  const figures = `${KiB.padStart(6)}  ${String(budget).padStart(6)}  ${left.padStart(5)}`
  console.log(
    `${name.padEnd(width)}  ${figures}${aim ? `  aim ${aim}` : ''}${fits ? '' : '  over'}`,
  )
}
if (argv.includes('--beside')) await beside(app, cwd())
rmSync(app, { recursive: true, force: true })
process.exitCode = rows.every((each) => each.fits) ? 0 : 1
