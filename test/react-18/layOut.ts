import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, '../../node_modules')

/** Where React 18 lies as in an app that has it. */
export const react18 = join(modules, '.react-18/node_modules')

/** What lies there, by the name under which npm installed it. */
const installed: Readonly<Record<string, string>> = {
  react: 'react-18',
  'react-dom': 'react-dom-18',
  // CommonJS, as the two above are: what such a module requires, Node looks up from where it lies.
  'use-sync-external-store': 'use-sync-external-store',
}

/** The packages that lie there. */
export const laidOut = Object.keys(installed)

/**
 * Lays React 18 out under its own name. npm installs it under another one, beside the React 19 that
 * the repository runs on; what is required as `react` from there is React 19.
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
