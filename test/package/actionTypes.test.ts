import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

const { app } = inject('packed')

/** What the compiler objects to in a module of an app that has installed the package. */
function complaintsAbout(name: string, code: string): string {
  const options = {
    strict: true,
    noEmit: true,
    lib: ['es2022', 'dom', 'dom.iterable'],
    target: 'es2022',
    module: 'preserve',
    moduleResolution: 'bundler',
    types: [],
    jsx: 'react-jsx',
  }
  const config = join(app, `tsconfig.${name}.json`)
  writeFileSync(join(app, `${name}.ts`), code)
  writeFileSync(config, JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }))
  const tsc = join(process.cwd(), 'node_modules/.bin/tsc')
  const shell = process.platform === 'win32'
  const { status, stdout } = spawnSync(tsc, ['-p', config], { cwd: app, shell, encoding: 'utf8' })
  return status === 0 ? '' : stdout
}

// The union is filled in by declaration merging: the table's own declarations must come along with each entry point.
it.each(['react-api-error', 'react-api-error/core'])(
  '%s declares the built-in actions',
  (entry) => {
    const code = `
    import type { ActionKind, BuiltInAction, RegisteredAction } from '${entry}'
    export const actions: readonly BuiltInAction[] = ['retry', 'raise-quota', 'dismiss']
    export const kinds: readonly ActionKind[] = ['retry', 'app', 'dismiss']
    export const own: RegisteredAction = 'undo'
    // @ts-expect-error It is no action of the kit's.
    export const none: BuiltInAction = 'undo'
    // @ts-expect-error Nor is that a kind.
    export const kind: ActionKind = 'undo'
  `
    expect(complaintsAbout(entry.replace(/\W/g, '-'), code)).toBe('')
  },
)
