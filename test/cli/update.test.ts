import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftAll } from '../../src/cli/draft/draftAll.js'
import { moduleText } from '../../src/cli/write/moduleText.js'
import { objectIn } from '../../src/cli/write/objectIn.js'
import { updateModule } from '../../src/cli/write/updateModule.js'
import { defineCatalog, tencentCloud } from '../../src/core.js'
import { newFolder, run } from './runIn.js'

type Page = Readonly<Record<string, string>>

const texts = [
  'It does not exist.',
  'It timed out.',
  'It can have up to 20 characters and is too long.',
  'It must be at most 7 MB; the file is too large.',
  'Nobody knows.',
]
const names = [
  'A.One',
  'B.CreateOrderFailed',
  'order_gone',
  'E42',
  'constructor',
  '__proto__',
  '1007',
  'Http',
]

function draftsOf(page: Page) {
  const found = Object.entries(page).map(([code, text]) => ({ code, text }))
  return draftAll(found, tencentCloud, [])
}

function newModule(page: Page): string {
  return moduleText({ drafts: draftsOf(page), name: 'errors', extendsTencentCloud: true })
}

function update(source: string, page: Page) {
  return updateModule(source, draftsOf(page), 'errors.ts')
}

function keysOf(source: string): readonly string[] {
  return objectIn(source, 'codes')?.rows.map(({ key }) => key) ?? []
}

/** Runs a module as an app would; throws for broken syntax and for what `defineCatalog` rejects. */
function load(source: string): unknown {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' })
  const module = { exports: {} as Record<string, unknown> }
  const core = () => ({ defineCatalog, tencentCloud })
  new Function('module', 'exports', 'require', code)(module, module.exports, core)
  return module.exports.errors
}

/** What a person may do to a module. `kept` is text that must outlive an update. */
interface Edit {
  readonly name: string
  readonly apply: (source: string, at: number) => { source: string; kept?: string }
}

function rowAt(source: string, at: number) {
  const rows = objectIn(source, 'codes')?.rows ?? []
  return rows[at % Math.max(1, rows.length)]
}

function replaced(source: string, start: number, end: number, text: string): string {
  return `${source.slice(0, start)}${text}${source.slice(end)}`
}

const mine = "{ surface: 'banner', fault: 'account', actions: ['dismiss'], words: 'timeout' }"
const edits: readonly Edit[] = [
  {
    name: 'change a row',
    apply(source, at) {
      const row = rowAt(source, at)
      if (!row) return { source }
      return { source: replaced(source, row.valueStart, row.valueEnd, mine), kept: mine }
    },
  },
  {
    name: 'add a comment',
    apply(source, at) {
      const row = rowAt(source, at)
      const note = `// Ask Mia: { about } this ${at}`
      if (!row) return { source }
      return { source: replaced(source, row.keyStart, row.keyStart, `${note}\n    `), kept: note }
    },
  },
  {
    name: 'add a row',
    apply(source, at) {
      const row = `'Mine.${source.length + at}': ${mine}, // mine`
      return { source: source.replace('codes: {', `codes: {\n    ${row}`), kept: row }
    },
  },
  {
    name: 'remove a row',
    apply(source, at) {
      const row = rowAt(source, at)
      if (!row) return { source }
      const end = source[row.valueEnd] === ',' ? row.valueEnd + 1 : row.valueEnd
      return { source: replaced(source, row.marker?.start ?? row.keyStart, end, '') }
    },
  },
  {
    name: 'remove the draft’s comment',
    apply(source, at) {
      const marker = rowAt(source, at)?.marker
      return { source: marker ? replaced(source, marker.start, marker.end, '') : source }
    },
  },
  {
    name: 'format with other quotes',
    apply: (source) => ({ source: source.replaceAll("'", '"') }),
  },
  {
    name: 'format on fewer lines, without last commas',
    apply: (source) => ({
      source: source.replace(
        /\{\n {6}(\w[^{}]*?),\n {4}\}/g,
        (_, inside: string) => `{ ${inside.replace(/\n\s*/g, ' ')} }`,
      ),
    }),
  },
  {
    name: 'use the line ends of Windows',
    apply: (source) => ({ source: source.replace(/\r?\n/g, '\r\n') }),
  },
  {
    name: 'rename the catalog',
    apply: (source) => ({ source: source.replace(/const \w+/, 'const errors') }),
  },
]

const pages = fc
  .dictionary(fc.constantFrom(...names), fc.constantFrom(...texts), { noNullPrototype: true })
  .map(
    // A dictionary can't hold this name.
    (page) =>
      Object.keys(page).length > 3
        ? Object.fromEntries([...Object.entries(page), ['__proto__', texts[0] ?? '']])
        : page,
  )
const someEdits = fc.array(fc.tuple(fc.constantFrom(...edits), fc.nat(20)), { maxLength: 5 })

describe('an update', () => {
  it('keeps what a person changed, lists each code of the page once, and changes nothing when it runs again', () => {
    fc.assert(
      fc.property(pages, pages, someEdits, (before, after, made) => {
        let source = newModule(before)
        for (const [edit, at] of made) source = edit.apply(source, at).source
        const kept = (objectIn(source, 'codes')?.rows ?? [])
          .filter(({ edited, marker }) => edited || !marker)
          .map(({ valueStart, valueEnd }) => source.slice(valueStart, valueEnd))
        const notes = source.match(/\/\/ (?:Ask Mia|mine).*/g) ?? []
        const { text } = update(source, after)
        for (const part of [...kept, ...notes]) expect(text).toContain(part)
        const keys = keysOf(text)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).toEqual(expect.arrayContaining(Object.keys(after)))
        expect(update(text, after)).toEqual({ text, added: [], changed: [], gone: [] })
        load(text)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves rows that nobody changed as a new import would write them', () => {
    const before = {
      'A.One': 'It timed out.',
      E42: 'It can have up to 20 characters and is too long.',
    }
    const after = {
      'A.One': 'It does not exist.',
      E42: 'It can have up to 30 characters and is too long.',
    }
    const { text, changed } = update(newModule(before), after)
    expect(text).toBe(newModule(after))
    expect(changed).toEqual(['A.One', 'E42'])
  })

  it('marks a code that is gone, and takes the mark away when the code is back', () => {
    const both = { 'A.One': 'It timed out.', 'A.Two': 'It does not exist.' }
    const first = update(newModule(both), { 'A.One': 'It timed out.' })
    expect(first.gone).toEqual(['A.Two'])
    expect(first.text).toMatch(/\/\/ gone: the source no longer lists this code\n {4}'A\.Two': \{/)
    expect(update(first.text, both).text).toBe(newModule(both))
  })

  it('never marks a row that a person wrote', () => {
    const source = newModule({ 'A.One': 'It timed out.' }).replace(
      'codes: {',
      `codes: {\n    'Mine.Own': ${mine},`,
    )
    expect(update(source, { 'A.One': 'It timed out.' }).text).toBe(source)
  })

  it('leaves out the codes that a comment names', () => {
    const source = `// left out: A.Two, A.Three\n${newModule({ 'A.One': 'It timed out.' })}`
    const page = { 'A.One': 'It timed out.', 'A.Two': 'It timed out.', 'A.Three': 'It timed out.' }
    expect(update(source, page).text).toBe(source)
  })

  it('does not add a code that the file changes under `override`', () => {
    const source = newModule({ 'A.One': 'It timed out.' }).replace(
      '  codes: {',
      "  override: { LimitExceeded: { surface: 'toast' } },\n  codes: {",
    )
    expect(update(source, { 'A.One': 'It timed out.', LimitExceeded: 'Quota.' }).added).toEqual([])
  })
})

describe('the command', () => {
  const table = (page: Page) =>
    `| Code | Meaning |\n|---|---|\n${Object.entries(page)
      .map(([code, text]) => `| ${code} | ${text} |\n`)
      .join('')}`

  it('--check lists the differences and ends with 1, and with 0 after --update', async () => {
    const out = join(newFolder(), 'errors.ts')
    const old = table({ 'A.One': 'It timed out.', 'A.Two': 'It timed out.' })
    const newer = table({ 'A.Two': 'It does not exist.', 'A.Three': 'It timed out.' })
    await run(['import', '-', '--out', out], old)
    const before = readFileSync(out, 'utf8')
    const check = await run(['import', '-', '--out', out, '--check'], newer)
    expect(check.code).toBe(1)
    expect(check.out).toBe('missing  A.Three\nchanged  A.Two\ngone     A.One\n')
    expect(readFileSync(out, 'utf8')).toBe(before)
    const merged = await run(['import', '-', '--out', out, '--update'], newer)
    expect(merged.err).toContain('1 added, 1 changed, 1 gone.')
    const again = await run(['import', '-', '--out', out, '--check'], newer)
    expect([again.code, again.out]).toEqual([0, ''])
  })

  it('--update of a file that is not there writes it', async () => {
    const out = join(newFolder(), 'errors.ts')
    const { code } = await run(
      ['import', '-', '--out', out, '--update'],
      table({ 'A.One': 'It timed out.' }),
    )
    expect(code).toBe(0)
    expect(keysOf(readFileSync(out, 'utf8'))).toEqual(['A.One'])
  })

  it('--update of a file without codes ends with a sentence, and leaves the file', async () => {
    const out = join(newFolder(), 'errors.ts')
    writeFileSync(out, 'export const nothing = 1\n')
    const { code, err } = await run(
      ['import', '-', '--out', out, '--update'],
      table({ 'A.One': 'x' }),
    )
    expect(code).toBe(2)
    expect(err).toMatch(/has no "codes: \{ … \}" to update; use --force/)
    expect(readFileSync(out, 'utf8')).toBe('export const nothing = 1\n')
  })
})
