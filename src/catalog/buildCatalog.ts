import type { ActionDefinition, Catalog, CodePolicy, CodeRule } from '../model/Catalog.js'
import type { MessageOverrides, Words } from '../model/Messages.js'
import { builtInActions } from './builtInActions.js'

/** The parts of a catalog, as `defineCatalog` has checked them. */
export interface CatalogParts {
  readonly extends?: readonly Catalog[]
  readonly codes?: Readonly<Record<string, CodePolicy>>
  readonly override?: Readonly<Record<string, CodePolicy | undefined>>
  readonly actions?: Readonly<Record<string, ActionDefinition>>
  readonly rules?: readonly CodeRule[]
  readonly messages?: Catalog['messages']
}

/**
 * Puts a catalog together: its own parts over those of the catalogs it extends, the later over the
 * earlier. Words that stand beside a code are filed under that code. Checks nothing.
 */
export function buildCatalog<Codes extends string, Actions extends string>(
  parts: CatalogParts,
): Catalog<Codes, Actions> {
  const { extends: parents = [], rules = [], messages = [] } = parts
  const codes: Record<string, CodePolicy> = Object.assign({}, ...parents.map((one) => one.codes))
  const words: Record<string, Words> = {}
  const add = (code: string, policy: CodePolicy | undefined, under?: CodePolicy) => {
    const inline = policy?.words
    codes[code] = { ...under, ...policy }
    if (typeof inline !== 'object') return
    words[code] = inline
    codes[code] = { ...codes[code], words: code }
  }
  for (const [code, policy] of Object.entries(parts.codes ?? {})) add(code, policy)
  for (const [code, part] of Object.entries(parts.override ?? {})) add(code, part, codes[code])
  const actions = Object.assign(
    {},
    builtInActions,
    ...parents.map((one) => one.actions),
    parts.actions,
  )
  return Object.freeze({
    codes,
    actions,
    // One's own are asked first, and so are one's own words, which stand last.
    rules: [...new Set([...rules, ...parents.flatMap((one) => one.rules)])],
    messages: [...new Set([...parents.flatMap((one) => one.messages), ...messages, ...own(words)])],
  })
}

function own(words: Readonly<Record<string, Words>>): MessageOverrides[] {
  return Object.keys(words).length > 0 ? [{ words }] : []
}
