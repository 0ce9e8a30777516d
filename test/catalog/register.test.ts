import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

// Compiled as a program of its own, because a registration holds for a whole program.
test('a catalog in Register types codes and actions of the module that declares it', {
  timeout: 60_000,
}, () => {
  const folder = mkdtempSync(join(import.meta.dirname, 'register-'))
  try {
    writeFileSync(
      join(folder, 'app.ts'),
      `import { defineCatalog, tencentCloud } from '../../../src/core.js'
      import type { RegisteredAction, RegisteredCode } from '../../../src/core.js'
      import type { ActionHandlers } from '../../../src/model/Actions.js'
      const shop = defineCatalog({
        extends: [tencentCloud],
        actions: { 'pick-size': { kind: 'app', label: 'Choose a size' } },
        codes: { 'Order.Gone': { words: 'notFound' } },
      })
      declare module '../../../src/core.js' {
        interface Register { catalog: typeof shop }
      }
      export const actions: RegisteredAction[] = ['pick-size', 'retry']
      // @ts-expect-error No catalog of this app has it.
      export const other: RegisteredAction = 'pick-colour'
      export const handlers: ActionHandlers = { 'pick-size': () => 1, retry: null }
      // @ts-expect-error A misspelt action would never be used.
      export const misspelt: ActionHandlers = { 'pick-sise': () => 1 }
      export const codes: RegisteredCode[] = ['Order.Gone', 'LimitExceeded', 'Any.Other']`,
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, 'tsconfig.json'), include: [], files: ['app.ts'] }),
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
