import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, '../../node_modules')

/** A `node_modules` in which React 18 has its usual names, as in an app that uses it. */
export const react18 = join(modules, '.react-18/node_modules')

/** The packages in it, each with the name under which npm has installed it here. */
const installed: Readonly<Record<string, string>> = {
  react: 'react-18',
  'react-dom': 'react-dom-18',
  // CommonJS, as the two above are: Node resolves its `require('react')` from the folder it lies in.
  'use-sync-external-store': 'use-sync-external-store',
}

/** The names of the packages in it. */
export const laidOut = Object.keys(installed)

/**
 * Copies React 18 to its usual names. npm installs it under another name, beside the React 19 that the
 * repository runs on, where `require('react')` finds React 19.
 */
export default function layOut(): void {
  for (const [name, alias] of Object.entries(installed)) {
    const from = join(modules, alias)
    const to = join(react18, name)
    if (versionIn(to) === versionIn(from)) continue
    rmSync(to, { recursive: true, force: true })
    cpSync(from, to, { recursive: true })
  }
}

function versionIn(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined
}
