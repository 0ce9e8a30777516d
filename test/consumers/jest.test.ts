import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { install } from './install.js'

it('tests of an app run in Jest with jsdom and the preset of the package', {
  timeout: 300_000,
}, () => {
  const app = install('jest')
  const args = [join(app, 'node_modules/jest/bin/jest.js'), '--ci', '--no-cache']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' })
  expect(stderr).toContain('3 passed')
  expect(stderr).not.toContain('console.error')
  expect(status).toBe(0)
})
