import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** package.json, as it is published. */
export const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

/**
 * Builds and packs the package, and lays it out in a temporary folder as an app that installed it
 * has it: `node_modules/react-api-error` unpacked, and beside it its dependencies and peers.
 *
 * @returns {{ app: string, root: string, tarball: string }} absolute paths: of the app's folder, of
 *   the unpacked package in it, of the tarball
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
