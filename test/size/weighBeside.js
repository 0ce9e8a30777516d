import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * Weighs what an app ships of its imports. By Vite and not by esbuild, which keeps all of a namespace
 * such as Base UI's `Toast`, and would make those of others twice as heavy as they are in most apps.
 *
 * @param {string} code a module of the app, which exports what it is to keep
 * @param {string} folder where the module stands, and finds what it imports
 * @returns {Promise<{ js: number, css: number }>} KiB, minified and gzipped, React external
 */
export async function weighBeside(code, folder) {
  const entry = join(folder, 'beside.js')
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
  const contents = outputs.map((each) => [
    each.fileName,
    each.type === 'chunk' ? each.code : each.source,
  ])
  return { js: gzipped('.js'), css: gzipped('.css') }

  /** @param {string} kind */
  function gzipped(kind) {
    const files = contents.filter(([name]) => String(name).endsWith(kind))
    const bytes = files.map(([, content]) => gzipSync(content ?? '', { level: 9 }).length)
    return bytes.reduce((sum, each) => sum + each, 0) / 1024
  }
}
