import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder, run } from './runIn.js'

const core = join(process.cwd(), 'src/core.ts')

function write(text: string): string {
  const file = join(newFolder(), 'errors.ts')
  writeFileSync(file, `import { defineCatalog } from ${JSON.stringify(core)}\n${text}`)
  return file
}

it('lint names the file, the line, the code and the problem, and ends with 1', async () => {
  const file = write(`
export const errors = defineCatalog({
  codes: {
    'A.Good': { surface: 'toast', words: { title: 'This is late', description: 'Try again.' } },
    'A.Bad': { surface: 'toast', words: { title: 'Invalid thing', description: 'Try again.' } },
  },
})
`)
  const { code, out, err } = await run(['lint', file])
  expect(code).toBe(1)
  expect(out).toBe(`${file}:6  A.Bad  title says "invalid" (rule 2): "Invalid thing"\n`)
  expect(err).toBe(`1 findings in ${file}.\n`)
  const { out: json } = await run(['lint', file, '--json'])
  expect(JSON.parse(json)).toMatchObject([{ line: 6, catalog: 'errors', code: 'A.Bad', rule: 2 }])
})

it('a drafted catalog has no findings, in English and in another language', async () => {
  for (const source of ['faces.md', 'yunmu.csv', 'tidepay.yaml', 'harborline.html']) {
    const { out } = await run(['import', `test/cli/fixtures/${source}`])
    const file = join(newFolder(), 'errors.ts')
    writeFileSync(file, out.replace("'react-api-error/core'", JSON.stringify(core)))
    for (const locale of ['en', 'de']) {
      const outcome = await run(['lint', file, '--locale', locale])
      expect(outcome).toEqual({ code: 0, out: '', err: `${file} has no findings.\n` })
    }
  }
})

it.each([
  ['a file that is missing', 'missing.ts', /does not exist/],
  ['a file without a catalog', 'test/cli/runIn.ts', /exports no catalog of defineCatalog/],
  ['a file that is no module', 'LICENSE', /can't be loaded/],
])('lint of %s ends with a sentence and 2', async (_kind, file, sentence) => {
  const { code, err } = await run(['lint', file])
  expect(code).toBe(2)
  expect(err).toMatch(sentence)
})

it('a language that the kit does not speak ends with a list of those that it does', async () => {
  const { code, err } = await run(['explain', 'Some.Code', '--locale', 'tlh'])
  expect(code).toBe(2)
  expect(err).toMatch(/^error: There are no words for "tlh": only ar, de, en,/)
})
