import { execFileSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'
import { manifest } from './pack.js'

const { app } = inject('packed')
const fine = Object.fromEntries(entries.map(([entry]) => [entry, '']))

/**
 * Imports all entries in Node, in development, where checks run too, and uses those that have checks.
 *
 * @param before A script that runs before.
 * @returns What went wrong, by entry.
 */
function importAll(before: string): Record<string, string> {
  const script = `
    const { stdout } = process
    const { renderToString } = await import('react-dom/server')
    const { createElement } = await import('react')
    ${before}
    const said = {}
    for (const entry of ${JSON.stringify(Object.keys(fine))}) {
      try {
        if ('window' in globalThis || 'document' in globalThis) throw new Error('not a plain Node')
        const module = await import(entry.replace('.', '${manifest.name}'))
        said[entry] = Object.keys(module).length > 0 ? '' : 'empty'
      } catch (error) {
        said[entry] = String(error)
      }
    }
    const { ApiErrorProvider, createErrorStore, defineCatalog } = await import('${manifest.name}')
    const catalog = defineCatalog({ codes: { Gone: { words: { title: 'Gone', description: 'Look elsewhere.' } } } })
    const store = createErrorStore({ catalog })
    for (const _ of [1, 2]) renderToString(createElement(ApiErrorProvider, { store, catalog }))
    stdout.write(JSON.stringify(said))`
  const args = ['--input-type=module', '--eval', script]
  const env = { ...process.env, NODE_ENV: 'development' }
  return JSON.parse(execFileSync(process.execPath, args, { cwd: app, env, encoding: 'utf8' }))
}

it('each entry can be imported without a window or document', () => {
  expect(importAll('')).toEqual(fine)
})

it('each entry can be imported, and catalogs and stores be used, without a process, as in a page or a worker without a bundler', () => {
  // Other packages look for it when they are imported.
  const others = { ...manifest.dependencies, ...manifest.peerDependencies }
  const names = ['react/jsx-runtime', ...Object.keys(others)]
  const imports = names.map((name) => `await import('${name}')`)
  expect(importAll([...imports, 'delete globalThis.process'].join('\n'))).toEqual(fine)
})
