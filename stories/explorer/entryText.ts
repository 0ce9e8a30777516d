import type { Presentation } from '../../src/index.js'
import type { Explanation } from './explainInput.js'
import { quoted } from './snippets.js'

/** A catalog with the code of an error, treated and worded as it is now: to copy and to change. */
export function entryText({ error, entry }: Explanation, shown: Presentation): string {
  const { policy, surface } = entry
  const fields = policy.fields.length > 0 ? policy.fields : entry.violations.flatMap((v) => v.paths)
  const list = (ids: readonly string[]) => `[${ids.map(quoted).join(', ')}]`
  const words = [
    `title: ${quoted(shown.title)}`,
    `description: ${quoted(shown.description)}`,
    ...(surface === 'field' ? ["inline: '{label} …'"] : []),
  ]
  return [
    "import { defineCatalog } from 'react-api-error'",
    '',
    'export const catalog = defineCatalog({',
    '  codes: {',
    `    ${quoted(error.code)}: {`,
    `      surface: '${surface}',`,
    `      severity: '${policy.severity}',`,
    `      fault: '${policy.fault}',`,
    ...(surface === 'field' && fields.length > 0 ? [`      fields: ${list(fields)},`] : []),
    `      actions: ${list(policy.actions)},`,
    `      words: {`,
    ...words.map((word) => `        ${word},`),
    '      },',
    '    },',
    '  },',
    '})',
  ].join('\n')
}

/** The provider that reads an error as it was read here. */
export function providerText({ parser }: Explanation): string {
  const props = parser ? `catalog={catalog} parsers={[${parser.name}]}` : 'catalog={catalog}'
  return [
    "import { ApiErrorProvider, ErrorToaster } from 'react-api-error'",
    ...(parser ? [`import { ${parser.name} } from 'react-api-error/${parser.entry}'`] : []),
    "import { catalog } from './catalog'",
    '',
    `<ApiErrorProvider ${props} toaster={<ErrorToaster />}>`,
    '  …',
    '</ApiErrorProvider>',
  ].join('\n')
}
