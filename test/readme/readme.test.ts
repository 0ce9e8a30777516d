import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { presentApiError } from '../../src/core.js'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('README', () => {
  it('the README names only entries that the package has', () => {
    const named = new Set(readme.match(/react-api-error\/[a-z][\w/-]*(\.css)?/g))
    named.delete('react-api-error/parsers')
    const entries = Object.keys(pkg.exports).map((name) => name.replace('.', 'react-api-error'))
    expect([...named].filter((name) => !entries.includes(name))).toEqual([])
  })

  it('the README names only custom properties and classes that the style sheet has', () => {
    const css = readFileSync(join(root, 'src/styles.css'), 'utf8')
    const named = new Set(readme.match(/--rae-[a-z-]+|\.rae-[a-z-]+/g))
    expect(named.size).toBeGreaterThan(15)
    expect([...named].filter((name) => !css.includes(name))).toEqual([])
  })

  it('the README quotes the words that the kit shows', () => {
    const said = (code: string) =>
      presentApiError(
        { origin: 'api', code, message: '', fields: [] },
        { catalog: faceRecognition, labels: { PersonId: 'Employee number' } },
      )
    const { fields } = said('InvalidParameterValue.PersonIdIllegal')
    expect(readme).toContain(`"${fields[0]?.inline}"`)
    expect(readme).toContain(`"${said('ResourceUnavailable.InArrears').title}"`)
  })

  it('the README lists the languages that the package has', () => {
    const [, list = ''] = /^## Languages\n\n([^:]+):/m.exec(readme) ?? []
    const locales = Object.keys(pkg.exports).filter((name) => name.startsWith('./locales/'))
    expect(list.split(', ').sort()).toEqual(locales.map((name) => name.slice(10)).sort())
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

  it("the README's picture exists", () => {
    const [, picture = ''] = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme) ?? []
    expect(existsSync(join(root, picture))).toBe(true)
  })

  it('the README gives the two commands that the package has', () => {
    expect(readme).toContain('\nnpm ci && npm run storybook\n')
    expect(readme).toContain('\nnpm ci && npm test\n')
    expect(Object.keys(pkg.scripts)).toEqual(expect.arrayContaining(['storybook', 'test']))
  })
})
