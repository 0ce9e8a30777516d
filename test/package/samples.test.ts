import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { asPublished } from '../../stories/page/asPublished.js'
import { manifest } from './pack.js'
import { type Sample, samplesIn } from './samplesIn.js'

const { root } = inject('packed')

const guides = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => join('stories', file))

const pages = ['README.md', ...guides].flatMap((page) => {
  const samples = samplesIn(page)
  return samples.length > 0 ? [[page, samples] as const] : []
})

/** What "Show code" shows, with the modules beside a form in its file. */
const shown = ['stories/examples', 'stories/forms'].flatMap((folder) => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const names = ['Employee', 'employeeFields', 'toEmployee']
  const beside = folder.endsWith('forms')
    ? Object.fromEntries(names.map((name) => [name, read(`${name}.ts`)]))
    : {}
  return readdirSync(folder)
    .filter((file) => /^\w+\.tsx$/.test(file))
    .map((file): Sample => ({ file, code: asPublished(read(file), beside) }))
})

it('the examples that stories show type-check against the packed package', () => {
  expect(shown.length).toBeGreaterThan(7)
  expect(errorsOf(shown)).toBe('')
})

it('the README and the guides have more than five pages with code', () => {
  expect(pages.length).toBeGreaterThan(5)
})

it.each(pages)('the code samples of %s type-check against the packed package', (_page, samples) => {
  expect(errorsOf(samples)).toBe('')
})

/** The compiler's errors in an app with these modules, an empty text for none. */
function errorsOf(samples: readonly Sample[]): string {
  // Inside the repository, so that the samples find the other packages they import.
  const app = mkdtempSync(join(process.cwd(), 'node_modules/.samples-'))
  try {
    layOut(app, samples)
    return typeCheck(app)
  } finally {
    rmSync(app, { recursive: true })
  }
}

/** Writes an app that has the package installed and the samples as its modules. */
function layOut(app: string, samples: readonly Sample[]): void {
  for (const { file, code } of samples) {
    mkdirSync(dirname(join(app, file)), { recursive: true })
    writeFileSync(join(app, file), code)
  }
  mkdirSync(join(app, 'node_modules'))
  symlinkSync(root, join(app, 'node_modules', manifest.name), 'junction')
  const compilerOptions = {
    module: 'ESNext',
    moduleDetection: 'force',
    moduleResolution: 'bundler',
    types: ['node', 'react', 'react-dom'],
    // A fragment declares what only the text around it uses.
    noUnusedLocals: false,
    allowJs: false,
    checkJs: false,
  }
  const config = {
    extends: join(process.cwd(), 'tsconfig.json'),
    compilerOptions,
    files: samples.map(({ file }) => file),
    include: [],
  }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
}

/** The compiler's errors in a folder, an empty text for none. */
function typeCheck(folder: string): string {
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
