import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The compiler's type instantiations for a catalog of `size` codes, with a right and a misspelt override. */
function instantiations(size: number): number {
  const folder = mkdtempSync(join(import.meta.dirname, 'scale-'))
  try {
    const codes = Array.from(
      { length: size },
      (_, index) =>
        `'Family${index % 40}.Code${index}': { surface: 'banner', fault: 'input', actions: ['retry'], ` +
        `words: { title: 'Title ${index}', description: 'Try again.' } },`,
    )
    writeFileSync(
      join(folder, 'scale.ts'),
      `import { defineCatalog } from '../../../src/catalogs/defineCatalog.js'
      import { tencentCloud } from '../../../src/catalogs/tencent-cloud/tencentCloud.js'
      const large = defineCatalog({ extends: [tencentCloud], codes: { ${codes.join('\n')} } })
      defineCatalog({ extends: [large], override: { 'Family7.Code7': { actions: ['dismiss'] } } })
      // @ts-expect-error Misspelt.
      defineCatalog({ extends: [large], override: { 'Family7.Code8': { actions: ['dismiss'] } } })`,
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, 'tsconfig.json'), include: [], files: ['scale.ts'] }),
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const args = [tsc, '-p', folder, '--extendedDiagnostics']
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' })
    return Number(/Instantiations:\s*(\d+)/.exec(output)?.[1])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// Instantiations are the same on a busy machine, seconds are not. With linear growth the vendor's 8,000
// codes are checked in about a second.
test('the types of a catalog of 8,000 codes cost no more per code than those of 2,000', {
  timeout: 120_000,
}, () => {
  const [none, some, many] = [8, 2_000, 8_000].map(instantiations) as [number, number, number]
  expect(none).toBeGreaterThan(0)
  expect((many - none) / 8_000).toBeLessThan(((some - none) / 2_000) * 1.1)
})
