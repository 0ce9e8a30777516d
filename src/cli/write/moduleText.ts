import type { Draft } from '../draft/draftPolicy.js'
import { codeRow, type Row, rowText, wordsRow } from './rowText.js'

/** What a new module is made of. */
export interface ModuleParts {
  readonly drafts: readonly Draft[]
  /** The name of the exported catalog. */
  readonly name: string
  /** Whether the catalog extends that of the vendor's common codes. */
  readonly extendsTencentCloud: boolean
}

/** Writes a module that exports the drafted catalog. */
export function moduleText({ drafts, name, extendsTencentCloud }: ModuleParts): string {
  const rows = drafts.map((draft) => rowText(codeRow(draft), '    '))
  const words = drafts.flatMap(({ code, english }) => (english ? [wordsRow(code, english)] : []))
  const imports = extendsTencentCloud ? 'defineCatalog, tencentCloud' : 'defineCatalog'
  return [
    '// Drafted by `react-api-error import`. Change what you like: `--update` keeps it. To keep a code out of the catalog,',
    '// write a line such as `// left out: Some.Code`.',
    `import { ${imports} } from 'react-api-error/core'`,
    '',
    `export const ${name} = defineCatalog({`,
    ...(extendsTencentCloud ? ['  extends: [tencentCloud],'] : []),
    '  codes: {',
    ...rows,
    '  },',
    ...messagesText(words),
    '})',
    '',
  ].join('\n')
}

/** The part of the definition with drafted words; nothing where there are none. */
export function messagesText(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  return [
    '  // English for these codes alone; other languages have the words that the codes name.',
    '  messages: [',
    ...messageText(rows),
    '  ],',
  ]
}

/** The element of `messages` with drafted words. */
export function messageText(rows: readonly Row[]): readonly string[] {
  const lines = rows.map((row) => rowText(row, '        '))
  return ['    {', "      locale: 'en',", '      words: {', ...lines, '      },', '    },']
}
