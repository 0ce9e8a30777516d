import { rmSync } from 'node:fs'
import { argv, cwd } from 'node:process'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { packIntoApp } from '../package/pack.js'
import { beside } from './beside.js'
import { budgets } from './budgets.js'

// Weighs what an app's bundle gets from the packed tarball, and fails where a budget is exceeded.
// `npm run size -- --why` lists the heaviest modules of each row, in bytes before gzip;
// `npm run size -- --beside` also weighs an example beside other libraries.

const { app } = packIntoApp()

/** @param {string} code a module of the app */
async function bundle(code) {
  return build({
    stdin: { contents: code, resolveDir: app },
    outdir: app,
    external: ['react', 'react-dom'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
}

/** @param {string} code */
async function exportsOf(code) {
  const { metafile } = await bundle(code)
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

/** @param {string} code @param {string} [without] */
async function weigh(code, without) {
  const { outputFiles, metafile } = await bundle(code)
  const included = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes)
  if (argv.includes('--why')) explain(code, included)
  const unwanted = included.find(({ path }) => without && path.includes(without))
  if (unwanted) throw new Error(`brings in ${unwanted.path}`)
  const files = outputFiles.filter((file) => file.contents.length > 0)
  return files.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0) / 1024
}

/** @param {string} code @param {readonly { path: string, bytes: number }[]} included */
function explain(code, included) {
  console.log(`\n${code.slice(0, 96)}`)
  for (const { path, bytes } of included.slice(0, 25)) {
    console.log(`${String(bytes).padStart(8)}  ${path.replace(/^.*node_modules\//, '')}`)
  }
}

/** @param {import('./budgets.js').Budget} budget */
async function row({ name, kib, aim, code, over, without }) {
  try {
    const weight = (await weigh(code, without)) - (over ? await weigh(over) : 0)
    return {
      import: name,
      KiB: weight.toFixed(2),
      budget: kib,
      aim,
      left: (kib - weight).toFixed(2),
      fits: weight <= kib,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : error
    return { import: name, KiB: String(reason), budget: kib, aim, left: '', fits: false }
  }
}

const names = await exportsOf("export * from 'react-api-error'").catch(() => [])
const rows = []
for (const budget of budgets(names)) rows.push(await row(budget))

const width = Math.max(...rows.map((each) => each.import.length))
console.log(`${'import'.padEnd(width)}  ${'KiB'.padStart(6)}  budget   left`)
for (const each of rows) {
  const figures = `${each.KiB.padStart(6)}  ${String(each.budget).padStart(6)}  ${each.left.padStart(5)}`
  const aim = each.aim ? `  aim ${each.aim}` : ''
  console.log(`${each.import.padEnd(width)}  ${figures}${aim}${each.fits ? '' : '  over'}`)
}
if (argv.includes('--beside')) await beside(app, cwd())
rmSync(app, { recursive: true, force: true })
process.exitCode = rows.every((each) => each.fits) ? 0 : 1
