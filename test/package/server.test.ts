import { execFileSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'
import { manifest } from './pack.js'

const { app } = inject('packed')

it.each(entries)('the entry %s can be imported without a window or document', (entry) => {
  const script = `
    if ('window' in globalThis || 'document' in globalThis) throw new Error('not a plain Node')
    const names = Object.keys(await import(${JSON.stringify(entry.replace('.', manifest.name))}))
    console.log(names.length > 0 ? 'imported' : 'empty')`
  const args = ['--input-type=module', '--eval', script]
  const printed = execFileSync(process.execPath, args, { cwd: app, encoding: 'utf8' })
  expect(printed.trim()).toBe('imported')
})
