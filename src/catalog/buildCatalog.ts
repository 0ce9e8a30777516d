import type { ActionDefinition, Catalog, CodePolicy } from '../model/Catalog.js'

/** What {@link buildCatalog} puts together. */
export interface CatalogParts {
  readonly extends?: readonly Catalog[] | undefined
  readonly actions?: Readonly<Record<string, ActionDefinition>> | undefined
  readonly codes?: Catalog['codes']
  readonly rules?: Catalog['rules'] | undefined
  readonly messages?: Catalog['messages']
}

/** Lays a catalog's own parts over those of the catalogs it extends. Checks nothing. */
export function buildCatalog<Codes extends string, Actions extends string, WordIds extends string>(
  parts: CatalogParts,
): Catalog<Codes, Actions, WordIds> {
  const { extends: parents = [], codes, actions, rules = [], messages = [] } = parts
  const merged: Record<string, CodePolicy> = {}
  return Object.freeze({
    codes: Object.assign(merged, ...parents.map((one) => one.codes), codes),
    actions: Object.assign({}, ...parents.map((one) => one.actions), actions),
    // One's own rules are asked first, and so are one's own words: of messages, the last.
    rules: [...new Set([...rules, ...parents.flatMap((one) => one.rules)])],
    messages: [...new Set([...parents.flatMap((one) => one.messages), ...messages])],
  })
}
