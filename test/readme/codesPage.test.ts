import { expect, it } from 'vitest'
import { catalogTable } from '../../src/testing/catalogTable.js'
import { slugOf } from '../../stories/explorer/ErrorExplorer.js'
import { allCodes } from '../../stories/explorer/shippedCatalogs.js'

// The search of Storybook's sidebar finds the headings of a page, so that it finds codes. To write the page again:
// `npx vitest run --project node test/readme/codesPage.test.ts -u`.
it('the page of codes has a heading for each code of the shipped catalogs, its words, and a link to the explorer', async () => {
  const rows = catalogTable(allCodes).toSorted((a, b) => (rankOf(a.code) < rankOf(b.code) ? -1 : 1))
  const sections = rows.map(({ code, title, description, inline }) => {
    const link = `<PageLink to="${EXPLORER}${slugOf(code).replaceAll(' ', '+')}">${code} in every language</PageLink>`
    return `### ${headingOf(code)}\n\n**${title}** ${description || inline} ${link}\n`
  })
  expect(sections.length).toBeGreaterThan(150)
  await expect(`${HEAD}\n${sections.join('\n')}`).toMatchFileSnapshot(
    '../../stories/explorer/Codes.mdx',
  )
})

/** The search looks at the beginning of a word only: the last part of a code stands before the whole code. */
function headingOf(code: string): string {
  const last = code.slice(code.lastIndexOf('.') + 1)
  return last === code ? code : `${last} · ${code}`
}

/** Codes with a name come before those that are numbers. */
function rankOf(code: string): string {
  return `${Number(/^\d/.test(code))} ${code}`
}

const EXPLORER = 'story/explorer-error-explorer--default&args=code:'

const HEAD = `import { Meta } from '@storybook/addon-docs/blocks'
import { PageLink } from '../page/PageLink.tsx'

<Meta title="Explorer/Codes" />

# Codes

Every code of the shipped catalogs, in English. The explorer has them in every language and on every surface.
`
