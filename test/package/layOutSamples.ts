import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { manifest } from './pack.js'
import type { Sample } from './samplesIn.js'

/**
 * Lays out an app that has the package installed, and samples as its modules. It stands inside the repository, so that
 * the samples find the other packages that they import.
 *
 * @param root The unpacked package.
 * @returns Its folder, and a function that removes it.
 */
export function layOutSamples(
  samples: readonly Sample[],
  root: string,
): { readonly app: string; remove(): void } {
  const app = mkdtempSync(join(process.cwd(), 'node_modules/.samples-'))
  for (const { file, code } of samples) {
    mkdirSync(dirname(join(app, file)), { recursive: true })
    writeFileSync(join(app, file), code)
  }
  // Without it, `react-api-error` would be the repository itself.
  writeFileSync(join(app, 'package.json'), '{ "type": "module", "private": true }')
  mkdirSync(join(app, 'node_modules'))
  symlinkSync(root, join(app, 'node_modules', manifest.name), 'junction')
  const config = {
    extends: join(process.cwd(), 'tsconfig.json'),
    compilerOptions: {
      module: 'ESNext',
      moduleDetection: 'force',
      moduleResolution: 'bundler',
      types: ['node', 'react', 'react-dom'],
      // A fragment declares what only the text around it uses.
      noUnusedLocals: false,
      allowJs: false,
      checkJs: false,
    },
    files: samples.map(({ file }) => file),
    include: [],
  }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
  return { app, remove: () => rmSync(app, { recursive: true }) }
}
