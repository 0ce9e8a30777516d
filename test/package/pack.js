import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** package.json, as it is published. */
export const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

/**
 * The package as an app has it that installed it. Absolute paths.
 *
 * @typedef {object} Packed
 * @property {string} app the app's folder
 * @property {string} root the unpacked package in it
 * @property {string} tarball
 */

/**
 * Packs the package for one use, or takes what `npm test` has packed for all of its parts.
 *
 * @returns {{ packed: Packed, remove: () => void }}
 */
export function takePacked() {
  const { PACKED } = process.env
  if (PACKED) return { packed: JSON.parse(PACKED), remove: () => {} }
  const packed = packIntoApp()
  return { packed, remove: () => rmSync(packed.app, { recursive: true, force: true }) }
}

/**
 * Builds and packs the package, and lays it out in a temporary folder as an app that installed it
 * has it: `node_modules/react-api-error` unpacked, and beside it its dependencies and peers.
 *
 * @returns {Packed}
 */
export function packIntoApp() {
  const app = mkdtempSync(join(tmpdir(), 'react-api-error-'))
  const windows = process.platform === 'win32'
  execFileSync('npm', ['pack', '--pack-destination', app, '--silent'], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  })
  const tarball = join(app, readdirSync(app).find((name) => name.endsWith('.tgz')) ?? '')
  const root = join(app, 'node_modules', manifest.name)
  mkdirSync(root, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', root, '--strip-components=1'])
  const neighbours = { ...manifest.dependencies, ...manifest.peerDependencies }
  for (const name of [...Object.keys(neighbours), '@types/react', '@types/react-dom']) {
    const link = join(app, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), link, 'junction')
  }
  return { app, root, tarball }
}
