import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const stages = ['parse', 'catalog', 'words', 'routing']
const belowReact = ['model', ...stages, 'catalogs', 'present', 'store', 'dom']
const shared = ['provider', 'scope', 'actions', 'box'].map((name) => `react/${name}`)

/** The folders that the files of each folder may import from, besides their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model']])),
  catalogs: ['model', ...stages],
  present: ['model', ...stages, 'catalogs'],
  store: ['model', ...stages, 'catalogs', 'present'],
  dom: ['model', ...stages, 'catalogs', 'present', 'store'],
  ...Object.fromEntries(
    shared.map((name, at) => [name, [...belowReact, ...shared.slice(0, at), 'npm:react']]),
  ),
  ...Object.fromEntries(
    ['field', 'summary', 'banner', 'toast'].map((name) => [
      `react/${name}`,
      [...belowReact, ...shared, 'npm:react'],
    ]),
  ),
  'react/boundary': [...belowReact, ...shared, 'react/banner', 'npm:react'],
  adapters: ['index.js', 'core.js', 'lazyToaster.js', 'libraryFields.js', 'npm:react'],
  testing: ['index.js', 'core.js', 'lazyToaster.js', 'libraryFields.js', 'npm:react'],
  cli: ['model', 'parse', 'catalog', 'catalogs', 'present', 'core.js'],
}
const folders = Object.keys(allowed)
const faces = ['index.js', 'core.js', 'lazyToaster.js', 'libraryFields.js']
const house = mkdtempSync(join(tmpdir(), 'floors-'))

/** For each `src/<file>`, the imports that the linter denies. */
let denied: ReadonlyMap<string, readonly string[]>

/** One import per line, so that the line of a diagnostic gives the import. */
function importsOf(file: string): string[] {
  const own = file.replace(/\/(deep\/)?\w+\.ts$/, '')
  const up = file.includes('/') ? '../'.repeat(file.split('/').length - 1) : './'
  return [
    ...folders.filter((folder) => folder !== own).map((folder) => `${up}${folder}/anything.js`),
    ...faces.filter((face) => face.replace('.js', '.ts') !== file).map((face) => `${up}${face}`),
    'react',
  ]
}

function nameOf(specifier: string): string {
  if (specifier === 'react') return 'npm:react'
  return specifier.replace(/^[./]+/, '').replace(/\/anything\.js$/, '')
}

const files = [
  'index.ts',
  'core.ts',
  'lazyToaster.ts',
  'libraryFields.ts',
  ...folders.flatMap((f) => [`${f}/one.ts`, `${f}/deep/two.ts`]),
]

beforeAll(async () => {
  cpSync('.biome.json', join(house, '.biome.json'))
  for (const file of files) {
    const path = join(house, 'src', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      importsOf(file)
        .map((from) => `import type {} from '${from}'\n`)
        .join(''),
    )
  }
  denied = await lint()
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

function lint(): Promise<Map<string, string[]>> {
  const biome = join(process.cwd(), 'node_modules/.bin/biome')
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', 'src']
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32'
    execFile(biome, args, { cwd: house, shell, maxBuffer: 2 ** 26 }, (_failure, stdout) => {
      try {
        resolve(deniedImports(JSON.parse(stdout)))
      } catch (error) {
        reject(error)
      }
    })
  })
}

interface Diagnostic {
  readonly category: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}

function deniedImports(report: { readonly diagnostics: readonly Diagnostic[] }) {
  const found = new Map<string, string[]>()
  for (const { category, location } of report.diagnostics) {
    if (category !== 'lint/style/noRestrictedImports') continue
    const file = location.path.replaceAll('\\', '/').replace(/^.*?src\//, '')
    const specifier = importsOf(file)[location.start.line - 1] ?? ''
    found.set(file, [...(found.get(file) ?? []), nameOf(specifier)])
  }
  return found
}

describe('the linter holds the floors of the house', () => {
  it.each(folders)('the linter lets src/%s import downwards only', (folder) => {
    for (const file of [`${folder}/one.ts`, `${folder}/deep/two.ts`]) {
      const forbidden = importsOf(file)
        .map(nameOf)
        .filter((name) => !allowed[folder]?.includes(name))
      expect(denied.get(file)?.toSorted() ?? []).toEqual(forbidden.toSorted())
    }
  })

  it('the linter keeps React, adapters, testing and the command line out of src/core.ts', () => {
    const features = folders.filter((folder) => folder.startsWith('react/'))
    const expected = ['dom', ...features, 'adapters', 'testing', 'cli']
    expected.push('index.js', 'lazyToaster.js', 'libraryFields.js', 'npm:react')
    expect(denied.get('core.ts')?.toSorted()).toEqual(expected.toSorted())
  })

  it('the linter keeps adapters, testing and the command line out of src/index.ts', () => {
    expect(denied.get('index.ts')?.toSorted()).toEqual([
      ...['adapters', 'cli', 'lazyToaster.js', 'libraryFields.js', 'testing'],
    ])
  })

  it('this list of floors has every folder of src', () => {
    const inside = (folder: string) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    const present = [
      ...inside('src').filter((name) => name !== 'react'),
      ...inside('src/react').map((name) => `react/${name}`),
    ]
    expect(folders.toSorted()).toEqual(present.toSorted())
  })
})
