import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { presentApiError } from '../../src/core.js'
import { asPublished } from '../../stories/page/asPublished.js'

const root = join(import.meta.dirname, '../..')
const read = (page: string) => readFileSync(join(root, page), 'utf8')
const readme = read('README.md')
const guide = (name: string) => read(`stories/docs/${name}.mdx`)
const guides = readdirSync(join(root, 'stories/docs')).map((file) => read(`stories/docs/${file}`))
const pages = [readme, ...guides].join('\n')

describe('README', () => {
  it('the README and the guides name only entries that the package has', () => {
    const named = new Set(pages.match(/react-api-error\/[a-z][\w/-]*(\.css)?/g))
    named.delete('react-api-error/parsers')
    const entries = Object.keys(pkg.exports).map((name) => name.replace('.', 'react-api-error'))
    expect([...named].filter((name) => !entries.includes(name))).toEqual([])
  })

  it('the guide to theming names only custom properties and classes that the style sheet has', () => {
    const css = readFileSync(join(root, 'src/styles.css'), 'utf8')
    const named = new Set(guide('Theming').match(/--rae-[a-z-]+|\.rae-[a-z-]+/g))
    expect(named.size).toBeGreaterThan(8)
    expect([...named].filter((name) => !css.includes(name))).toEqual([])
  })

  it('the guide to getting started quotes the words that the kit shows', () => {
    const said = (code: string) =>
      presentApiError(
        { origin: 'api', code, message: '', fields: [] },
        { catalog: faceRecognition, labels: { PersonId: 'Employee number' } },
      )
    const { fields } = said('InvalidParameterValue.PersonIdIllegal')
    const started = guide('GettingStarted').replace(/\s+/g, ' ')
    expect(started).toContain(`"${fields[0]?.inline}"`)
    expect(started).toContain(`"${said('ResourceUnavailable.InArrears').title}"`)
  })

  it('the guide to translations lists the languages that the package has', () => {
    const links = guide('Translations').matchAll(/^<PageLink .*locale:([\w-]+)"/gm)
    const locales = Object.keys(pkg.exports).filter((name) => name.startsWith('./locales/'))
    expect([...links].map(([, tag]) => tag).sort()).toEqual(
      locales.map((name) => name.slice(10)).sort(),
    )
  })

  it('the README gives the sizes of the size budgets', () => {
    const budgets = readFileSync(join(root, 'test/size/budgets.js'), 'utf8')
    const held = [...budgets.matchAll(/\bkib: (?:.* \? )?([\d.]+)(?: : ([\d.]+))?/g)]
    const [, table = ''] = readme.split('## Size')
    const said = [...table.matchAll(/\| [^|]*\| ([\d.]+) KiB(?: \(.*: (\d+)\))?/g)]
    const numbers = (rows: typeof held) => [
      ...new Set(rows.flatMap(([, ...found]) => found.filter(Boolean).map(Number))),
    ]
    expect(numbers(said).sort()).toEqual(numbers(held).sort())
  })

  it('the README links only to files that exist', () => {
    const links = [...readme.matchAll(/(?:\]\(|src(?:set)?=")([^)":]+)[)"]/g)].map(
      ([, to]) => to ?? '',
    )
    expect(links.length).toBeGreaterThan(12)
    expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([])
  })

  it('README, ARCHITECTURE, CONTRIBUTING and the guides name only files and folders that exist', () => {
    const texts = [pages, read('ARCHITECTURE.md'), read('CONTRIBUTING.md')].join('\n')
    const named = texts.match(/\b(?:src|test|stories)\/[\w./-]*\w/g) ?? []
    expect(named.length).toBeGreaterThan(60)
    // The guide to drafts writes files of an app.
    const app = ['src/errors.ts', 'src/App.tsx']
    expect(
      [...new Set(named)].filter((path) => !app.includes(path) && !existsSync(join(root, path))),
    ).toEqual([])
  })

  it('the README has at most 150 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  })

  it('the README has the first lines of the start page', () => {
    expect(readme).toContain(asPublished(read('stories/examples/Quickstart.tsx')))
  })

  it('the README gives the two commands that the package has', () => {
    expect(readme).toContain('\nnpm ci && npm run storybook\n')
    expect(readme).toContain('\nnpm ci && npm test\n')
    expect(Object.keys(pkg.scripts)).toEqual(expect.arrayContaining(['storybook', 'test']))
  })
})
