import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, cwd, platform } from 'node:process'

/**
 * Installs what a consumer's lock file names, in the system's temporary folder, where it is kept for the next run.
 *
 * @param {string} name a folder of `test/consumers`
 * @returns {string} the folder of the app that has these modules, and nothing else yet
 */
export function installModules(name) {
  const source = join(import.meta.dirname, name)
  const lock = readFileSync(join(source, 'package-lock.json'))
  const key = createHash('sha256').update(lock).update(cwd()).digest('hex').slice(0, 12)
  const app = join(tmpdir(), 'react-api-error-consumers', `${name}-${key}`)
  const done = join(app, 'node_modules', '.installed')
  if (existsSync(done)) return app
  rmSync(app, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(source, file), join(app, file))
  }
  const args = ['ci', '--ignore-scripts', '--prefer-offline']
  execFileSync('npm', args, { cwd: app, shell: platform === 'win32', stdio: 'pipe' })
  writeFileSync(done, '')
  return app
}

// As a command it installs for the named ones: `npm test` does that while other tests run.
if (argv[1] === import.meta.filename) argv.slice(2).forEach(installModules)
