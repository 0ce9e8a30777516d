import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

const { app, root } = inject('packed')
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

it('the command of the packed package imports a page, and lints what it has written', () => {
  const command = join(root, bin)
  const page = '| Code | Meaning |\n|---|---|\n| ORDER_NOT_FOUND | The order does not exist. |\n'
  const file = join(app, 'imported.ts')
  const options = { cwd: app, encoding: 'utf8', input: page } as const
  execFileSync(process.execPath, [command, 'import', '-', '--out', file, '--force'], options)
  expect(readFileSync(file, 'utf8')).toContain("words: 'notFound'")
  const lint = spawnSync(process.execPath, [command, 'lint', file, '--locale', 'ja'], options)
  expect([lint.status, lint.stderr]).toEqual([0, `${file} has no findings.\n`])
  writeFileSync(file, '')
})

it('the licences of the libraries in the command are beside it', () => {
  const licences = readFileSync(join(root, bin, '../licenses.md'), 'utf8')
  for (const name of ['commander', 'csv-parse', 'htmlparser2', 'marked', 'picocolors', 'yaml']) {
    expect(licences).toMatch(new RegExp(`^## ${name} - `, 'm'))
  }
})
