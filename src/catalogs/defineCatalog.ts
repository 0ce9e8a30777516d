import { buildCatalog } from '../catalog/buildCatalog.js'
import { checkCatalog } from '../catalog/checkCatalog.js'
import type { BuiltInAction } from '../model/BuiltInAction.js'
import type { ActionDefinition, Catalog, CodePolicy, CodeRule } from '../model/Catalog.js'
import type { Message, MessageOverrides, Words } from '../model/Messages.js'
import type { Surface } from '../model/Policy.js'
import { client } from './client/client.js'

type CodesIn<One> = One extends Catalog<infer Codes> ? Codes : never
type ActionsIn<One> = One extends Catalog<string, infer Actions> ? Actions : never
type WordIdsIn<One> = One extends Catalog<string, string, infer WordIds> ? WordIds : never

/** The codes that catalogs list, and those of the client, which are beneath all. */
export type CodesOf<Parents extends readonly Catalog[]> =
  | CodesIn<typeof client>
  | CodesIn<Parents[number]>
/** The actions that catalogs know, the built-in ones included. */
export type ActionsOf<Parents extends readonly Catalog[]> =
  | BuiltInAction
  | ActionsIn<Parents[number]>
/**
 * The ids of the words that catalogs have for codes to share: the client's come with each catalog that stands on none.
 * Added to those of the parents once more, they made 8,000 codes take the compiler 30 seconds in place of 2.
 */
export type WordIdsOf<Parents extends readonly Catalog[]> = WordIdsIn<
  [Parents[number]] extends [never] ? typeof client : Parents[number]
>

interface Treatment<Actions extends string>
  extends Partial<Omit<CodePolicy, 'surface' | 'actions' | 'words'>> {
  /** The next steps, the primary one first. */
  readonly actions?: readonly [Actions, ...Actions[]]
}

/** Words that stand on a field as well. */
export interface FieldWords extends Words {
  readonly inline: Message
}

/** Words for a banner or a toast. */
export interface PageWords extends Words {
  readonly description: Message
}

/** How a catalog treats one code, and its words or the id of words that several codes share. */
export type CodeDefinition<Actions extends string, WordIds extends string> = Treatment<Actions> &
  (
    | { readonly surface: 'field'; readonly words: FieldWords | WordIds }
    | { readonly surface?: 'banner' | 'toast'; readonly words: PageWords | FieldWords | WordIds }
  )

/** What an app changes of a code that another catalog lists. */
export interface CodeOverride<Actions extends string, WordIds extends string>
  extends Treatment<Actions> {
  readonly surface?: Surface
  readonly words?: Partial<Words> | WordIds
}

/** A code's treatment without words, which the app's `messages` or `translate` bring. */
export interface WordlessCode<Actions extends string> extends Treatment<Actions> {
  readonly surface?: Surface
  readonly words?: string
}

export interface CatalogDefinition<
  Parents extends readonly Catalog[],
  Codes extends string,
  Actions extends string,
  WordIds extends string,
  Wordless extends boolean,
> {
  /**
   * The catalogs to stand on; of two that list a code, the later counts. Beneath all of them, and where
   * there are none, are the client's own codes, words and labels: no network, a timeout, an HTTP status.
   */
  readonly extends?: Parents
  /** Actions of the app's own, beside the built-in ones. */
  readonly actions?: Readonly<Record<Actions, ActionDefinition>>
  /** The catalog's codes. What one leaves out comes from its family. */
  readonly codes?: Readonly<
    Record<
      Codes,
      Wordless extends true
        ? WordlessCode<ActionsOf<Parents> | NoInfer<Actions>>
        : CodeDefinition<
            ActionsOf<Parents> | NoInfer<Actions>,
            WordIdsOf<Parents> | NoInfer<WordIds>
          >
    >
  >
  /** Changes to codes of the extended catalogs and the client. What one leaves out stays. */
  readonly override?: {
    readonly [Code in CodesOf<Parents>]?: CodeOverride<
      ActionsOf<Parents> | NoInfer<Actions>,
      WordIdsOf<Parents> | NoInfer<WordIds>
    >
  }
  /** Rules on a code's last segment, asked before those of the extended catalogs. */
  readonly rules?: readonly CodeRule[]
  /** Words that several codes share, labels and the like. */
  readonly messages?: readonly (MessageOverrides & {
    readonly words?: Readonly<Record<WordIds, Partial<Words>>>
  })[]
  /** The locale of the words that stand beside codes: `en`. Any where left out. */
  readonly locale?: string
  /** Codes come without words: the app's `messages` have them. */
  readonly wordless?: Wordless
}

/**
 * Makes a typed catalog from codes to policies and words.
 *
 * ```ts
 * const shop = defineCatalog({
 *   extends: [tencentCloud],
 *   codes: {
 *     'Order.SoldOut': {
 *       surface: 'banner',
 *       fault: 'conflict',
 *       actions: ['refresh'],
 *       words: { title: 'Sold out', description: 'Choose another size or colour.' },
 *     },
 *   },
 *   override: { LimitExceeded: { actions: ['contact-support'] } },
 * })
 * ```
 *
 * @throws TypeError where a definition can't work, in words for its author: an override of a code
 * that no extended catalog lists, an unknown action, missing words, a field without `inline`.
 */
export function defineCatalog<
  const Parents extends readonly Catalog[] = readonly [],
  Codes extends string = never,
  Actions extends string = never,
  WordIds extends string = never,
  Wordless extends boolean = false,
>(
  definition: CatalogDefinition<Parents, Codes, Actions, WordIds, Wordless>,
): Catalog<
  Codes | CodesOf<Parents>,
  Actions | ActionsOf<Parents>,
  Codes | WordIds | WordIdsOf<Parents>
> {
  const { extends: parents = [], actions, rules, locale, wordless } = definition
  const under = { base: client, extends: parents }
  const before = buildCatalog(under)
  const codes: Record<string, CodePolicy> = {}
  const words: Record<string, Partial<Words>> = {}
  for (const [code, own] of entries<CodePolicy>(definition.codes)) {
    codes[code] = typeof own.words === 'object' ? { ...own, words: code } : own
    if (typeof own.words === 'object') words[code] = own.words
  }
  for (const [code, own] of entries<CodeOverride<string, string>>(definition.override)) {
    const { words: changed, ...rest } = own
    codes[code] = { ...before.codes[code], ...rest }
    // A code's own words are asked before those that it shares, message by message.
    if (typeof changed === 'object') words[code] = changed
    else if (changed !== undefined) codes[code] = { ...codes[code], words: changed }
  }
  const catalog = buildCatalog<
    Codes | CodesOf<Parents>,
    Actions | ActionsOf<Parents>,
    Codes | WordIds | WordIdsOf<Parents>
  >({
    ...under,
    actions,
    rules,
    codes,
    messages: [...(definition.messages ?? []), { ...(locale && { locale }), words }],
  })
  checkCatalog(
    catalog,
    before,
    Object.keys(codes),
    Object.keys(definition.override ?? {}),
    wordless,
  )
  return catalog
}

/** What a definition lists; the types above have told its author what that may be. */
function entries<Value>(table: object | undefined): [code: string, value: Value][] {
  return Object.entries(table ?? {}).filter(([, value]) => value !== undefined)
}
