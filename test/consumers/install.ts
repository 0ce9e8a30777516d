import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { manifest } from '../package/pack.js'
import { installModules } from './installModules.js'

/**
 * Lays out a consumer, an app of its own in `test/consumers/<name>`, with the packed package among its modules.
 *
 * @returns The app's folder.
 */
export function install(name: string): string {
  const app = installModules(name)
  for (const file of readdirSync(app)) {
    if (file !== 'node_modules') rmSync(join(app, file), { recursive: true })
  }
  cpSync(join(import.meta.dirname, name), app, { recursive: true })
  const own = join(app, 'node_modules', manifest.name)
  rmSync(own, { recursive: true, force: true })
  cpSync(inject('packed').root, own, { recursive: true })
  return app
}
