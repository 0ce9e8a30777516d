import { useEffect, useState } from 'react'
import { loadMessages, shippedLocales } from '../../.storybook/loadLocale.js'
import { type CatalogRow, catalogTable } from '../../src/testing/catalogTable.js'
import { allCodes, type ShippedCatalog, shippedCatalogs } from './shippedCatalogs.js'

/** A code of a shipped catalog. */
export interface Code extends Omit<CatalogRow, 'actions'> {
  /** The first catalog that lists it. */
  readonly from: ShippedCatalog
  /** The ids of its next steps. */
  readonly actions: readonly string[]
  readonly family: string
  /** The code and its words in every language, in lower case, to search in. */
  readonly haystack: string
}

const english = catalogTable(allCodes)

/** All codes. Their words in other languages can be searched as soon as those are loaded. */
export function useCodes(): readonly Code[] {
  const [words, setWords] = useState<ReadonlyMap<string, string>>()
  useEffect(() => {
    let current = true
    void Promise.all(shippedLocales.map(rowsOf)).then((tables) => {
      if (current) setWords(join(tables.flat()))
    })
    return () => {
      current = false
    }
  }, [])
  const [codes, setCodes] = useState<readonly Code[]>(() => english.map((row) => toCode(row)))
  const [seen, see] = useState(words)
  if (seen !== words) {
    see(words)
    setCodes(english.map((row) => toCode(row, words?.get(row.code))))
  }
  return codes
}

async function rowsOf(locale: string): Promise<readonly CatalogRow[]> {
  return catalogTable(allCodes, { locale, messages: await loadMessages(locale) })
}

function join(rows: readonly CatalogRow[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const row of rows) words.set(row.code, `${words.get(row.code) ?? ''}\n${textOf(row)}`)
  return words
}

function toCode(row: CatalogRow, words = ''): Code {
  const { code } = row
  const from = shippedCatalogs.find(({ catalog }) => Object.hasOwn(catalog.codes, code))
  if (from === undefined) throw new Error(`No catalog has ${code}.`)
  const dot = code.lastIndexOf('.')
  return {
    ...row,
    from,
    actions: from.catalog.codes[code]?.actions ?? [],
    family: dot < 0 ? code : code.slice(0, dot),
    haystack: `${textOf(row)}\n${words}`.toLowerCase(),
  }
}

function textOf({ code, title, description, inline, actions, fields, ...row }: CatalogRow): string {
  const treatment = [row.surface, row.severity, row.fault]
  return [code, title, description, inline, ...actions, ...fields, ...treatment].join('\n')
}
