import type { ActionDefinition, Catalog } from '../model/Catalog.js'

/** The parts of a catalog. */
export interface CatalogParts {
  /** Lies beneath all others, once: an extended catalog's copy of it doesn't count again. */
  readonly base: Catalog
  readonly extends?: readonly Catalog[] | undefined
  readonly actions?: Readonly<Record<string, ActionDefinition>> | undefined
  readonly codes?: Catalog['codes']
  readonly rules?: Catalog['rules'] | undefined
  readonly messages?: Catalog['messages']
}

/** Lays a catalog's own parts over those of the catalogs that it extends. Checks nothing. */
export function buildCatalog<Codes extends string, Actions extends string, WordIds extends string>(
  parts: CatalogParts,
): Catalog<Codes, Actions, WordIds> {
  const { base, extends: parents = [], codes, actions, rules = [], messages = [] } = parts
  const changed = parents
    .flatMap((one) => Object.entries(one.codes))
    // Otherwise the later of two parents would undo the earlier one's changes to the base.
    .filter(([code, policy]) => policy !== base.codes[code])
  return Object.freeze({
    codes: { ...base.codes, ...Object.fromEntries(changed), ...codes },
    actions: Object.assign({}, ...parents.map((one) => one.actions), actions),
    // The catalog's own rules and words are asked first: of rules the first, of messages the last.
    rules: [...new Set([...rules, ...[...parents, base].flatMap((one) => one.rules)])],
    messages: [...new Set([...[base, ...parents].flatMap((one) => one.messages), ...messages])],
  })
}
