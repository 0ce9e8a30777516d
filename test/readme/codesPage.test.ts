import { expect, it } from 'vitest'
import { slugOf } from '../../stories/explorer/ErrorExplorer.js'
import { allCodes } from '../../stories/explorer/shippedCatalogs.js'

// The search of Storybook's sidebar finds the headings of a page, so that it finds codes. To write the page again:
// `npx vitest run --project node test/readme/codesPage.test.ts -u`.
it('the page of codes has each code of the shipped catalogs as a heading that links to the explorer', async () => {
  const codes = Object.keys(allCodes.codes)
    .toSorted()
    .map((code) => {
      const link = `(${EXPLORER}${slugOf(code).replaceAll(' ', '+')})\n`
      const last = code.slice(code.lastIndexOf('.') + 1)
      // The search looks at the beginning of a heading only.
      return `## [${code}]${link}${last === code ? '' : `\n### [${last}]${link}`}`
    })
  expect(codes.length).toBeGreaterThan(150)
  await expect(`${HEAD}\n${codes.join('\n')}`).toMatchFileSnapshot(
    '../../stories/explorer/Codes.mdx',
  )
})

const EXPLORER = '?path=/story/explorer-error-explorer--default&args=code:'

const HEAD = `import { Meta } from '@storybook/addon-docs/blocks'

<Meta title="Explorer/Codes" />

# Codes

Every code of the shipped catalogs. A link opens the code in the error explorer, in every language and on every surface.
`
