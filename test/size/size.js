import { join } from 'node:path'
import { argv, cwd } from 'node:process'
import { pathToFileURL } from 'node:url'
import { takePacked } from '../package/pack.js'
import { beside } from './beside.js'
import { budgets } from './budgets.js'
import { weigh } from './weigh.js'

// Weighs what an app's bundle gets from the packed tarball, and fails where a budget is exceeded. Unless
// `--brief` is given, lists the ten largest modules of each row, in bytes, each minified alone. With `--beside` it also
// weighs an example beside other libraries.

const LARGEST = 10

const { packed, remove } = takePacked()
const { app, root } = packed

/** @param {import('./budgets.js').Budget} budget */
async function weighRow({ code, first, over, without }) {
  const { css, modules, ...weighed } = await weigh(code, app)
  const js = first ? weighed.first : weighed.js
  const unwanted = modules.find(([path]) => without && path.includes(without))
  if (unwanted) throw new Error(`brings in ${unwanted[0]}`)
  // A style sheet alone leaves a script of a few bytes.
  return { modules, weight: (css || js) - (over ? (await weigh(over, app)).js : 0) }
}

/** @param {import('./budgets.js').Budget} budget */
async function row(budget) {
  const { name, kib, aim } = budget
  try {
    const { weight, modules } = await weighRow(budget)
    const left = (kib - weight).toFixed(2)
    return { name, KiB: weight.toFixed(2), budget: kib, aim, left, fits: weight <= kib, modules }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : error
    return { name, KiB: String(reason), budget: kib, aim, left: '', fits: false, modules: [] }
  }
}

const face = await import(pathToFileURL(join(root, 'dist/index.js')).href).catch(() => ({}))
const rows = await Promise.all(budgets(Object.keys(face)).map(row))

const width = Math.max(...rows.map((each) => each.name.length))
console.log(`${'import'.padEnd(width)}  ${'KiB'.padStart(6)}  budget   left`)
for (const { name, KiB, budget, aim, left, fits } of rows) {
  const figures = `${KiB.padStart(6)}  ${String(budget).padStart(6)}  ${left.padStart(5)}`
  console.log(
    `${name.padEnd(width)}  ${figures}${aim ? `  aim ${aim}` : ''}${fits ? '' : '  over'}`,
  )
}
for (const { name, modules } of argv.includes('--brief') ? [] : rows) {
  if (modules[1]) console.log(`\n${name}`)
  for (const [path, bytes] of modules.slice(0, modules[1] ? LARGEST : 0)) {
    console.log(`${String(bytes).padStart(7)}  ${path.replace(/^.*node_modules\//, '')}`)
  }
}
if (argv.includes('--beside')) await beside(app, cwd())
remove()
process.exitCode = rows.every((each) => each.fits) ? 0 : 1
