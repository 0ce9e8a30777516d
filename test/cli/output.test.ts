import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from './runIn.js'

const fixtures = 'test/cli/fixtures'
const sources = {
  faces: `${fixtures}/faces.md`,
  harborline: `${fixtures}/harborline.html`,
  tidepay: `${fixtures}/tidepay.yaml`,
  yunmu: `${fixtures}/yunmu.csv`,
  servers: `${fixtures}/products/servers.txt`,
  names: '-',
}
const names =
  "| Code | Text |\n|---|---|\n| constructor | It timed out. |\n| `__proto__` | It’s 'late' \\ |\n"

it('the written modules type-check in a strict app', async () => {
  // Inside the repository, so that the modules find the package's own sources.
  const app = mkdtempSync(join(process.cwd(), 'node_modules/.imported-'))
  try {
    for (const [name, source] of Object.entries(sources)) {
      const { out } = await run(['import', source, '--name', name], names)
      writeFileSync(
        join(app, `${name}.ts`),
        out.replace("'react-api-error/core'", "'../../src/core.js'"),
      )
    }
    // A code is known to the types.
    writeFileSync(
      join(app, 'app.ts'),
      `import { defineCatalog } from '../../src/core.js'\nimport { yunmu } from './yunmu.js'\n` +
        `defineCatalog({ extends: [yunmu], override: { '40401': { surface: 'toast' } } })\n` +
        `// @ts-expect-error No such code.\ndefineCatalog({ extends: [yunmu], override: { '40402': { surface: 'toast' } } })\n`,
    )
    const config = { extends: join(process.cwd(), 'tsconfig.json'), include: ['*.ts'], exclude: [] }
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
    expect(typeCheck(app)).toBe('')
  } finally {
    rmSync(app, { recursive: true })
  }
})

/** The compiler's errors in a folder, an empty text for none. */
function typeCheck(folder: string): string {
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
