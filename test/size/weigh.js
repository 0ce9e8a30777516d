import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { build } from 'vite'

/**
 * What an app ships of its imports.
 *
 * @typedef {object} Weight
 * @property {number} js KiB, minified and gzipped, React external
 * @property {number} first the part of `js` that the app's first load brings, without the chunks that come later
 * @property {number} css KiB, minified and gzipped
 * @property {readonly (readonly [path: string, bytes: number])[]} modules what is included, in bytes,
 *   each module minified alone, the heaviest first
 */

/**
 * Weighs what an app ships of its imports, by Vite. Not by esbuild alone: that leaves an import of
 * React for each of our modules, which no app ships, and keeps all of a namespace such as Base UI's
 * `Toast`.
 *
 * @param {string} code a module of the app, which exports what it is to keep
 * @param {string} folder where the module stands, and finds what it imports
 * @returns {Promise<Weight>}
 */
export async function weigh(code, folder) {
  const entry = join(folder, 'weighed.js')
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: /^react(-dom)?(\/|$)/,
        preserveEntrySignatures: 'strict',
        onLog(_level, { code, message }) {
          // A name that isn't there weighs nothing.
          if (code === 'IMPORT_IS_UNDEFINED') throw new Error(message)
        },
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const js = outputs.flatMap((each) => (each.type === 'chunk' ? each.code : []))
  const css = outputs.flatMap((each) =>
    each.type === 'asset' && each.fileName.endsWith('.css') ? each.source : [],
  )
  const parts = outputs.flatMap((each) =>
    each.type === 'chunk' ? Object.entries(each.modules) : [],
  )
  const weighed = await Promise.all(
    parts.map(async ([path, part]) => {
      return /** @type {const} */ ([path, await minified(part.code ?? '')])
    }),
  )
  const modules = weighed.filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a)
  return { js: gzipped(js), first: gzipped(firstLoad(outputs)), css: gzipped(css), modules }
}

/**
 * The code of the entry and of the chunks that it imports statically.
 *
 * @param {readonly import('vite').Rolldown.RolldownOutput['output'][number][]} outputs
 */
function firstLoad(outputs) {
  const chunks = outputs.flatMap((each) => (each.type === 'chunk' ? [each] : []))
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of names) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(next)
  }
  return chunks.filter(({ fileName }) => names.has(fileName)).map(({ code }) => code)
}

/** @param {string} code */
async function minified(code) {
  const { code: short } = await transform(code, { minify: true, format: 'esm' })
  return short.trim().length
}

/** @param {readonly (string | Uint8Array)[]} files */
function gzipped(files) {
  const bytes = files.map((file) => gzipSync(file, { level: 9 }).length)
  return bytes.reduce((sum, each) => sum + each, 0) / 1024
}
