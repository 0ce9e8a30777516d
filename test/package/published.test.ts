import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, inject, it } from 'vitest'
import { manifest } from './pack.js'

const { app, root, tarball } = inject('packed')

/** The output of one of the repository's tools if it fails, else an empty text. */
function complaintsOf(tool: string, ...args: string[]): string {
  const bin = join(process.cwd(), 'node_modules/.bin', tool)
  const options = { cwd: app, shell: process.platform === 'win32', encoding: 'utf8' as const }
  const { status, stdout, stderr } = spawnSync(bin, args, options)
  return status === 0 ? '' : `${stdout}${stderr}`
}

it('publint objects to nothing in the package', async () => {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true, pack: false })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

it('the package resolves with its types wherever ES modules do', () => {
  const profile = ['--profile', 'esm-only', '--exclude-entrypoints', 'styles.css']
  expect(complaintsOf('attw', tarball, ...profile, '--format', 'ascii', '--no-color')).toBe('')
})

it.each([
  ['nodenext', 'nodenext'],
  ['preserve', 'bundler'],
])(
  'the package type-checks in a strict app with module %s and moduleResolution %s',
  (module, resolution) => {
    const lines = Object.keys(manifest.exports).map((entry, index) => {
      const from = JSON.stringify(entry.replace(/^\./, manifest.name))
      if (entry.endsWith('.json')) return ''
      return entry.endsWith('.css') ? `import ${from}` : `export * as entry${index} from ${from}`
    })
    writeFileSync(join(app, 'package.json'), '{ "type": "module", "private": true }')
    writeFileSync(join(app, 'app.ts'), `${lines.join('\n')}\n`)
    const options = {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUncheckedSideEffectImports: true,
      lib: ['es2022', 'dom', 'dom.iterable'],
      target: 'es2022',
      skipLibCheck: false,
      types: [],
      jsx: 'react-jsx',
      module,
      moduleResolution: resolution,
    }
    const config = join(app, `tsconfig.${resolution}.json`)
    writeFileSync(config, JSON.stringify({ compilerOptions: options, files: ['app.ts'] }))
    expect(complaintsOf('tsc', '-p', config)).toBe('')
  },
)
