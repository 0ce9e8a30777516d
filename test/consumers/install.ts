import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { manifest } from '../package/pack.js'

/**
 * Installs a consumer, an app of its own in `test/consumers/<name>`, with the packed package among its modules. What npm
 * installs by the consumer's lock file is kept for the next run, in the system's temporary folder.
 *
 * @returns The app's folder.
 */
export function install(name: string): string {
  const source = join(import.meta.dirname, name)
  const lock = readFileSync(join(source, 'package-lock.json'))
  const key = createHash('sha256').update(lock).update(process.cwd()).digest('hex').slice(0, 12)
  const app = join(tmpdir(), 'react-api-error-consumers', `${name}-${key}`)
  const modules = join(app, 'node_modules')
  const done = join(modules, '.installed')
  if (!existsSync(done)) {
    rmSync(app, { recursive: true, force: true })
    mkdirSync(app, { recursive: true })
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
      cpSync(join(source, file), join(app, file))
    }
    const shell = process.platform === 'win32'
    execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: app, shell })
    writeFileSync(done, '')
  }
  for (const file of readdirSync(app)) {
    if (file !== 'node_modules') rmSync(join(app, file), { recursive: true })
  }
  cpSync(source, app, { recursive: true })
  const own = join(modules, manifest.name)
  rmSync(own, { recursive: true, force: true })
  cpSync(inject('packed').root, own, { recursive: true })
  return app
}
