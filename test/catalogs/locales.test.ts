import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { webCodes } from '../../src/catalogs/web/webCodes.js'
import type { LocaleMessages, MessageFormatter } from '../../src/model/Messages.js'
import { lintCatalog } from '../../src/testing.js'

// Every locale is compared with English: same keys, same placeholders, complete plurals.

const folder = join(import.meta.dirname, '../../src/catalogs')
const catalogs = ['client', 'tencent-cloud', 'web', 'face-recognition', 'interface'] as const

function tagsIn(name: string, ending: string): string[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
}

const tags = tagsIn('locales', '.ts')

type Tree = { readonly [key: string]: Tree | string | ((...args: unknown[]) => string) }

async function load(catalog: string, tag: string): Promise<Tree> {
  const module: { default: Tree } = await import(`../../src/catalogs/${catalog}/${tag}.json`)
  return module.default
}

/** `words.late.title` → the message. */
function flatten(tree: Tree, path = ''): [path: string, message: Tree[string]][] {
  return Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'object'
      ? flatten(node, `${path}${key}.`)
      : [[`${path}${key}`, node] as [string, Tree[string]]],
  )
}

/** The placeholders and text of a message, and the categories of each of its plurals. */
function inspect(message: Tree[string]) {
  const names = new Set<string>()
  const plurals: string[][] = []
  const say = (options: Record<string, string | (() => string)>) =>
    Object.values(options)
      .map((one) => (typeof one === 'function' ? one() : one))
      .join('')
  const formatter: MessageFormatter = {
    plural(_, options) {
      plurals.push(Object.keys(options))
      return say(options)
    },
    number: String,
    select: (options) => say(options),
  }
  const args = new Proxy(
    {},
    {
      get(_, name) {
        names.add(String(name))
        return 1
      },
    },
  )
  const text = typeof message === 'function' ? message(args, formatter) : String(message)
  return { names: [...names].sort(), plurals, text }
}

/** The plural categories that whole numbers fall into. */
function categoriesOf(tag: string): string[] {
  const rules = new Intl.PluralRules(tag)
  return [...new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))]
}

test('each locale has the words of every catalog', () => {
  expect(tags).toContain('en')
  for (const catalog of catalogs)
    expect([catalog, tagsIn(catalog, '.json').sort()]).toEqual([catalog, [...tags].sort()])
})

describe.each(tags)('the locale %s', (tag) => {
  test.each(catalogs)(
    `the words of %s in ${tag} have the keys and placeholders of the English ones`,
    async (catalog) => {
      const english = flatten(await load(catalog, 'en'))
      const own = flatten(await load(catalog, tag))
      expect(own.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort())
      const placeholders = (messages: typeof own) =>
        Object.fromEntries(messages.map(([path, message]) => [path, inspect(message).names]))
      expect(placeholders(own)).toEqual(placeholders(english))
    },
  )

  test.each(catalogs)(
    `the words of %s in ${tag} have every plural form of the language`,
    async (catalog) => {
      for (const [path, message] of flatten(await load(catalog, tag))) {
        for (const categories of inspect(message).plurals) {
          expect([path, ...categories]).toEqual(
            expect.arrayContaining([path, 'other', ...categoriesOf(tag)]),
          )
        }
      }
    },
  )

  test.each(catalogs)(
    `the words of %s in ${tag} have no empty message and no space at an end`,
    async (catalog) => {
      for (const [path, message] of flatten(await load(catalog, tag))) {
        const { text } = inspect(message)
        expect([path, text.trim()]).not.toContain('')
        expect([path, text]).toEqual([path, text.trim()])
      }
    },
  )

  test(`the words in ${tag} keep the rules of lintCatalog`, async () => {
    const module: { default: LocaleMessages } = await import(`../../src/catalogs/locales/${tag}.ts`)
    expect(module.default.locale).toBe(tag)
    for (const catalog of [faceRecognition, webCodes]) {
      expect(lintCatalog(catalog, { locale: tag, messages: module.default })).toEqual([])
    }
  })
})
