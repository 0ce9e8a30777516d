import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asPublished } from '../../stories/page/asPublished.js'
import { type Sample, samplesIn } from './samplesIn.js'

const guides = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => join('stories', file))

/** The samples of the README and the guides, each page's in a folder of its own. */
const pages = ['README.md', ...guides].map((page) =>
  inFolder(basename(page).replace(/\.\w+$/, ''), samplesIn(page)),
)

/** What "Show code" shows, with the modules beside a form in its file. */
const shown = ['examples', 'forms'].map((name) => {
  const folder = join('stories', name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const beside =
    name === 'forms'
      ? Object.fromEntries(
          ['Employee', 'employeeFields', 'toEmployee'].map((part) => [part, read(`${part}.ts`)]),
        )
      : {}
  const samples = readdirSync(folder)
    .filter((file) => /^\w+\.tsx$/.test(file))
    .map((file) => ({ file, code: asPublished(read(file), beside), fragment: false }))
  return inFolder(name, samples)
})

/**
 * All samples: of the README, of the guides, and what stories show. They are two apps: a page that declares actions
 * (`declare module 'react-api-error'`) would change the types of the others.
 */
export const sampleApps: readonly (readonly Sample[])[] = [
  [...pages.filter((samples) => !declares(samples)), ...shown].flat(),
  pages.filter(declares).flat(),
]

function inFolder(folder: string, samples: readonly Sample[]): readonly Sample[] {
  return samples.map((sample) => ({ ...sample, file: `${folder}/${sample.file}` }))
}

function declares(samples: readonly Sample[]): boolean {
  return samples.some(({ code }) => code.includes("declare module 'react-api-error'"))
}
