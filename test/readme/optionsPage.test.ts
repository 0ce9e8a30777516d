import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  defaultsIn,
  elementOf,
  leadOf,
  type Option,
  optionsOf,
  readDeclarations,
} from './optionsIn.js'

const root = join(import.meta.dirname, '../..')
const all = readDeclarations(join(root, 'src'))
const css = readFileSync(join(root, 'src/styles.css'), 'utf8')

/** One table of the page. */
interface Section {
  readonly heading: string
  /** The interface whose keys it lists; several for the alternatives of a union. */
  readonly keys: string | readonly string[]
  /** Functions that take the options. The first sentence of the first one's docblock leads the table. */
  readonly of: readonly string[]
  /** The entry of the package, where it is not the main one. */
  readonly entry?: string
  /** Takes the place of the docblock's sentence. */
  readonly lead?: string
  /** Keys that another table lists. */
  readonly without?: RegExp
  /** Types that are too long for a table. */
  readonly types?: Readonly<Record<string, string>>
}

const CORE = 'react-api-error/core'

const GROUPS: Readonly<Record<string, readonly Section[]>> = {
  'Provider and scope': [
    {
      heading: 'ApiErrorProvider',
      keys: 'ApiErrorProviderProps',
      of: ['ApiErrorProvider', 'ErrorRoot'],
    },
    {
      heading: 'ApiErrorScope',
      keys: ['OwnScopeProps', 'GivenScopeProps'],
      of: ['ApiErrorScope'],
      lead: 'A part of the page whose errors belong together: a form, a dialog, a page. `useApiErrorScope` takes the same options, except for `value` and `children`.',
    },
  ],
  Places: [
    {
      heading: 'ErrorToaster',
      keys: 'ErrorToasterProps',
      of: ['ErrorToaster'],
      lead: 'Shows the errors without a place on the page, as toasts. `LazyErrorToaster` from `react-api-error/lazy-toaster` takes the same options.',
    },
    { heading: 'ErrorBanner', keys: 'ErrorBannerProps', of: ['ErrorBanner'] },
    { heading: 'ErrorSummary', keys: 'ErrorSummaryProps', of: ['ErrorSummary', 'Summary'] },
    {
      heading: 'FieldError',
      keys: ['NamedFieldErrorProps', 'GivenFieldErrorProps'],
      of: ['FieldError'],
      lead: 'Shows a field’s errors inline. `useFieldError(name, options)` takes `value` and `describedBy` as its options.',
    },
    {
      heading: 'ApiErrorBoundary',
      keys: 'ApiErrorBoundaryProps',
      of: ['ApiErrorBoundary'],
      types: { onError: '(error, info: ErrorInfo) => void' },
      entry: 'react-api-error/error-boundary',
    },
  ],
  useApiError: [
    {
      heading: 'run',
      keys: 'HookRunOptions',
      of: ['createRunner', 'describeOccurrence'],
      lead: '`run(call, options)` makes a call, and shows its failure.',
    },
    {
      heading: 'report',
      keys: 'UseApiErrorOptions',
      of: ['describeOccurrence'],
      lead: '`report(failure, options)` shows a failure. `useApiError(failure, options)` shows one for as long as it is given; it takes the same options, and `scope`.',
    },
  ],
  'Next steps': [
    {
      heading: 'A link',
      keys: 'ActionLink',
      of: [],
      lead: 'What `actions` may have for an action’s id, in place of a function: `{ href }` makes a link.',
    },
    {
      heading: 'A button of your own',
      keys: 'CustomAction',
      of: [],
      lead: 'The same for an action that the kit has no words for: `{ label, onAction }` makes a button.',
    },
  ],
  Catalogs: [
    {
      heading: 'defineCatalog',
      keys: 'CatalogDefinition',
      of: ['defineCatalog'],
      types: {
        extends: 'Catalog[]',
        actions: 'Record<string, ActionDefinition>',
        codes: 'Record<string, CodePolicy>',
        override: 'Record<string, CodePolicy>',
        messages: 'MessageOverrides[]',
        wordless: 'boolean',
      },
    },
    {
      heading: 'CodePolicy',
      keys: 'CodePolicy',
      of: [],
      lead: 'The treatment of one code. An omitted key comes from the code’s family, and from its default where no family has it. [Vocabulary](?path=/docs/guides-vocabulary--docs) explains the faults.',
    },
    {
      heading: 'Words',
      keys: 'Words',
      of: [],
      lead: 'The words of a code: each a text, a template with `{name}` parts, or a function of these values.',
    },
    {
      heading: 'CodeRule',
      keys: 'CodeRule',
      of: [],
      lead: 'A rule for codes that no catalog lists.',
    },
    {
      heading: 'ActionDefinition',
      keys: 'ActionDefinition',
      of: [],
      lead: 'An action of your own.',
    },
    {
      heading: 'MessageOverrides',
      keys: 'MessageOverrides',
      of: [],
      lead: 'Other words for some codes, fields, actions or interface texts: in the provider’s `messages`, and in a catalog’s.',
    },
  ],
  'Without React': [
    {
      heading: 'createErrorStore',
      keys: 'ErrorStoreOptions',
      of: ['createErrorStore', 'createFailures'],
      entry: CORE,
    },
    {
      heading: 'The store’s run and report',
      keys: 'ReportOptions',
      of: [],
      without: /^(?!scope$|operation$)/,
      lead: 'They take the options of the hook’s functions, and these.',
    },
    {
      heading: 'parseApiError',
      keys: 'ParseOptions',
      of: ['parseApiError'],
      entry: CORE,
      lead: 'Recognizes a failure in any value. `readApiError`, `parseApiResponse` and `unwrapApi` take the same options; the last two have no use for `from`.',
    },
    {
      heading: 'presentApiError',
      keys: 'PresentOptions',
      of: ['presentApiError'],
      entry: CORE,
    },
  ],
  'Other libraries': [
    {
      heading: 'apiErrorQueryHandlers',
      keys: 'QueryHandlersOptions',
      of: ['apiErrorQueryHandlers'],
      entry: 'react-api-error/tanstack-query',
    },
    {
      heading: 'meta of a query or a mutation',
      keys: 'ApiErrorMeta',
      of: [],
      entry: 'react-api-error/tanstack-query',
      lead: 'What TanStack Query’s `meta` may hold for the kit.',
    },
    {
      heading: 'useApiErrorForm',
      keys: 'ApiErrorFormOptions',
      of: ['useApiErrorForm'],
      entry: 'react-api-error/react-hook-form',
    },
    {
      heading: 'SonnerErrors',
      keys: 'SonnerErrorsProps',
      of: ['SonnerErrors'],
      entry: 'react-api-error/sonner',
    },
    { heading: 'useToasts', keys: 'ToastsOptions', of: ['useToasts'] },
    {
      heading: 'useLibraryFields',
      keys: 'LibraryFieldsOptions',
      of: ['useLibraryFields'],
      entry: 'react-api-error/library-fields',
    },
  ],
}

// To write the page again: `npx vitest run --project node test/readme/optionsPage.test.ts -u`.
it('the page of options has each option of the docblocks, with its type, default and meaning', async () => {
  const groups = Object.entries(GROUPS).map(
    ([group, sections]) => `## ${group}\n\n${sections.map(sectionText).join('\n')}`,
  )
  const page = [HEAD, ...groups, STYLES + tableOf(properties())].join('\n')
  await expect(page).toMatchFileSnapshot('../../stories/docs/Options.mdx')
})

it('a docblock gives the default that the code has', () => {
  const pairs = Object.values(GROUPS)
    .flat()
    .flatMap(({ keys, of }) =>
      of
        .flatMap((name) => [...defaultsIn(name, all)])
        .flatMap(([key, value]) => {
          const option = optionsOf(keys, all).find(({ name }) => name === key)
          // What is empty says nothing to a reader.
          return option && !/^(''|\[\])$/.test(value) ? [{ option, value }] : []
        }),
    )
  expect(pairs.length).toBeGreaterThan(12)
  const wrong = pairs.filter(({ option, value }) => !option.standard.startsWith(`\`${value}\``))
  expect(wrong).toEqual([])
})

it('the style sheet explains each custom property that it reads', () => {
  const own = /^--rae-(accent|shape|shape-radius|icon-column)$/
  const read = new Set([...css.matchAll(/var\((--rae-[\w-]+)/g)].map(([, name = '']) => name))
  const explained = properties().map(({ name }) => name)
  expect([...read].filter((name) => !own.test(name) && !explained.includes(name))).toEqual([])
})

function sectionText({ heading, keys, of, entry, lead, without, types }: Section): string {
  const [main] = of
  const options = optionsOf(keys, all)
    .filter(({ name }) => !without?.test(name))
    .map((option) => ({ ...option, type: types?.[option.name] ?? option.type }))
  const element = elementOf([keys].flat()[0] ?? '', all)
  const sentences = [
    lead ?? (main ? leadOf(main, all) : ''),
    element && `The attributes of a \`${element}\` are options, too.`,
    entry && `From \`${entry}\`.`,
  ]
  return `### ${heading}\n\n${sentences.filter(Boolean).join(' ')}\n\n${tableOf(options)}`
}

function tableOf(options: readonly Option[]): string {
  const hasTypes = options.some(({ type }) => type)
  const rows = options.map(({ name, type, standard, text }) =>
    [`\`${name}\``, ...(hasTypes ? [`\`${type}\``] : []), standard || '–', text]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  )
  const head = ['option', ...(hasTypes ? ['type'] : []), 'default', 'meaning']
  const lines = [head.join(' | '), head.map(() => '---').join('|'), ...rows]
  const table = lines.map((line) => `| ${line} |`).join('\n')
  return `<Markdown>{\`\n${table.replace(/[\\`]/g, '\\$&')}\n\`}</Markdown>\n`
}

/** The custom properties of the style sheet: those with a value, then those that only a rule gives one. */
function properties(): readonly Option[] {
  const set = [...css.matchAll(/^ {2}(--rae-[\w-]+):\s([^;]+); \/\* (.*?) \*\//gm)]
  const unset = [...css.matchAll(/^ {5}(--rae-[\w-]+): (.*?)(?: \*\/)?$/gm)].map(
    ([, name = '', text = '']) => [name, fallbackOf(name), text] as const,
  )
  return [
    ...set.map(([, name = '', value = '', text = '']) => [name, value, text] as const),
    ...unset,
  ].map(([name, value, text]) => ({
    name,
    type: '',
    standard: `\`${value.startsWith('polygon') ? 'polygon(…)' : value.replace(/\s+/g, ' ')}\``,
    text,
  }))
}

function fallbackOf(name: string): string {
  const [, after = ''] = css.split(`var(${name}, `)
  let depth = 1
  let end = 0
  for (; depth > 0; end++) depth += { '(': 1, ')': -1 }[after[end] ?? ')'] ?? 0
  return after.slice(0, end - 1)
}

const HEAD = `import { Markdown, Meta } from '@storybook/addon-docs/blocks'

<Meta title="Guides/Options" />

# Options

Every option, prop and key that an app may set, with the first sentence of its docblock. Your editor shows the rest of the
docblock. A dash stands where there is no default.
`

const STYLES = `## Custom properties

The values that \`styles.css\` reads. [Theming](?path=/docs/guides-theming--docs) has recipes, and a place to try values.

`
