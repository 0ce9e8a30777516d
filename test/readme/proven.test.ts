import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The browsers of the last `npm run test:browsers` without a failure, with their versions. */
const browsers: Record<string, string> = readJson('test/setup/browsers.json')

/** The version of a package that a lock file pins: the repository's, or that of an app in `test/consumers`. */
function pinned(name: string, consumer?: string): string {
  const folder = consumer ? `test/consumers/${consumer}/` : ''
  return readJson(`${folder}package-lock.json`).packages[`node_modules/${name}`].version
}

const ROWS: readonly (readonly [what: string, version: string | undefined, run: string])[] = [
  ['Chromium', browsers.Chromium, 'every story with axe, and every browser test'],
  [
    'Firefox',
    browsers.Firefox,
    'every story, and the browser tests that need no protocol of Chromium',
  ],
  [
    'WebKitGTK, the engine of Safari',
    browsers.WebKitGTK,
    'every story, and the browser tests that need no protocol of Chromium',
  ],
  ['React', pinned('react'), 'all of it, in StrictMode'],
  ['React 18', pinned('react-18'), 'the component and server tests'],
  [
    'Next.js',
    pinned('next', 'next'),
    'an app with server actions, streaming, React Compiler and a strict CSP',
  ],
  [
    'React Router',
    pinned('react-router', 'react-router'),
    'an app in data mode: actions, fetchers, redirects, error pages',
  ],
  ['TypeScript', pinned('typescript'), 'everything'],
  ['TypeScript 5.9', pinned('typescript', 'tools'), 'all samples, and the declarations'],
  ['TypeScript 5.4', pinned('typescript-5.4', 'tools'), 'all samples, and the declarations'],
  ['ESLint', pinned('eslint', 'tools'), 'all samples, with strict types and the compiler’s rules'],
  ['Jest', pinned('jest', 'jest'), 'an app’s tests with jsdom'],
  ['React Hook Form', pinned('react-hook-form'), 'the adapter'],
  ['TanStack Query', pinned('@tanstack/react-query'), 'the adapter'],
  ['sonner', pinned('sonner'), 'the adapter'],
  ['Radix Dialog', pinned('@radix-ui/react-dialog'), 'toasts above it'],
  ['React Aria Components', pinned('react-aria-components'), 'forms, and toasts above a modal'],
]

// To write the page again: `npx vitest run --project node test/readme/proven.test.ts -u`.
it('the page of browsers and frameworks names the version that the tests last ran in', async () => {
  for (const [what, version] of ROWS) expect(version, what).toMatch(/^\d+\.\d+/)
  const table = ROWS.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
  await expect(`${HEAD}${table}\`}</Markdown>\n`).toMatchFileSnapshot(
    '../../stories/docs/Proven.mdx',
  )
})

it('the README names the versions of browsers, frameworks and screen reader', () => {
  const [orca = ''] = readJson('stories/docs/spoken.json').versions as readonly string[]
  const versions = [
    browsers.Chromium,
    browsers.Firefox,
    browsers.WebKitGTK,
    `${pinned('react-18')}, ${pinned('react')}`,
    pinned('next', 'next'),
    pinned('react-router', 'react-router'),
    orca.replace('Orca ', ''),
  ]
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`| ${versions.join(' | ')} |\n`)
})

const HEAD = `import { Markdown, Meta } from '@storybook/addon-docs/blocks'

<Meta title="Guides/Browsers and frameworks" />

# Browsers and frameworks

The tests run in each of these: \`npm test\` in Chromium, Node and the frameworks, \`npm run test:browsers\` in
Firefox and WebKitGTK. What a screen reader says is on a page of its own.

<Markdown>{\`
| | version | what runs there |
|---|---|---|
`
