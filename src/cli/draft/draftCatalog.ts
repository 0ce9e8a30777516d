import { defineCatalog, tencentCloud } from '../../core.js'
import type { Catalog } from '../../model/Catalog.js'
import type { FoundCode } from '../FoundCode.js'
import { draftAll } from './draftAll.js'
import type { Draft } from './draftPolicy.js'

/** The catalog beneath every other: what it has needs no `extends`. */
const client: Catalog = defineCatalog({})

/** What codes are drafted from. */
export interface Source {
  readonly found: readonly FoundCode[]
  /** The request parameters that may be at fault. */
  readonly fields: readonly string[]
  readonly onProgress?: (done: number) => void
}

/** Drafts of the codes, and whether their catalog extends `tencentCloud`. */
export interface Drafted {
  readonly drafts: readonly Draft[]
  readonly extendsTencentCloud: boolean
}

/**
 * Drafts the codes of a catalog. It extends `tencentCloud` where the codes are of its families, or need words that only
 * it has in all languages.
 *
 * @param existing The module to update, whose catalog decides.
 */
export function draftCatalog(source: Source, existing?: string): Drafted {
  const draft = (base: Catalog) => draftAll(source.found, base, source.fields, source.onProgress)
  if (existing !== undefined && !/\btencentCloud\b/.test(existing)) {
    return { drafts: draft(client), extendsTencentCloud: false }
  }
  const drafts = draft(tencentCloud)
  if (existing !== undefined || drafts.some(needsTencentCloud)) {
    return { drafts, extendsTencentCloud: true }
  }
  return { drafts: draft(client), extendsTencentCloud: false }
}

function needsTencentCloud({ code, policy: { words } }: Draft): boolean {
  const said = client.messages.some((messages) => Object.hasOwn(messages.words ?? {}, words))
  const [family = ''] = code.split('.', 1)
  return (
    !said || (Object.hasOwn(tencentCloud.codes, family) && !Object.hasOwn(client.codes, family))
  )
}
