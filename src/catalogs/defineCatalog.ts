import { buildCatalog } from '../catalog/buildCatalog.js'
import { checkCatalog } from '../catalog/checkCatalog.js'
import type { BuiltInAction } from '../model/BuiltInAction.js'
import type { ActionDefinition, Catalog, CodePolicy, CodeRule } from '../model/Catalog.js'
import type { Message, MessageOverrides, Words } from '../model/Messages.js'
import type { Surface } from '../model/Policy.js'
import { client } from './client/client.js'

/** Bundlers replace it, as they do for React. */
declare const process: { readonly env: { readonly NODE_ENV?: string } }

type CodesIn<One> = One extends Catalog<infer Codes> ? Codes : never
type ActionsIn<One> = One extends Catalog<string, infer Actions> ? Actions : never
type WordIdsIn<One> = One extends Catalog<string, string, infer WordIds> ? WordIds : never

/** The codes of the given catalogs, and of the client's catalog, which every catalog extends. */
export type CodesOf<Parents extends readonly Catalog[]> =
  | CodesIn<typeof client>
  | CodesIn<Parents[number]>
/** The actions of the given catalogs, and the built-in ones. */
export type ActionsOf<Parents extends readonly Catalog[]> =
  | BuiltInAction
  | ActionsIn<Parents[number]>
/**
 * The ids of words that codes can share. A parent already includes the client's ids, so they are added only if
 * there is no parent: adding them twice made the compiler take 30 seconds instead of 2 for 8,000 codes.
 */
export type WordIdsOf<Parents extends readonly Catalog[]> = WordIdsIn<
  [Parents[number]] extends [never] ? typeof client : Parents[number]
>

interface Treatment<Actions extends string>
  extends Partial<Omit<CodePolicy, 'surface' | 'actions' | 'words'>> {
  /** The next steps, the primary one first. */
  readonly actions?: readonly [Actions, ...Actions[]]
}

/** Words for a field, a banner or a toast. */
export interface FieldWords extends Words {
  readonly inline: Message
}

/** Words for a banner or a toast. */
export interface PageWords extends Words {
  readonly description: Message
}

/** The treatment of one code, with its words or the id of words that several codes share. */
export type CodeDefinition<Actions extends string, WordIds extends string> = Treatment<Actions> &
  (
    | { readonly surface: 'field'; readonly words: FieldWords | WordIds }
    | { readonly surface?: 'banner' | 'toast'; readonly words: PageWords | FieldWords | WordIds }
  )

/** Changes to a code of another catalog. */
export interface CodeOverride<Actions extends string, WordIds extends string>
  extends Treatment<Actions> {
  readonly surface?: Surface
  readonly words?: Partial<Words> | WordIds
}

/** The treatment of a code whose words come from the app's `messages` or `translate`. */
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
   * The catalogs to extend. If two of them list a code, the later one counts. Every catalog also extends the
   * client's codes, words and labels (no network, a timeout, an HTTP status). Default `[]`.
   */
  readonly extends?: Parents
  /** The app's own actions, in addition to the built-in ones. */
  readonly actions?: Readonly<Record<Actions, ActionDefinition>>
  /** The catalog's codes. A code inherits omitted properties from its family. */
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
  /** Changes to codes of the extended catalogs and the client. Omitted properties keep their value. */
  readonly override?: {
    readonly [Code in CodesOf<Parents>]?: CodeOverride<
      ActionsOf<Parents> | NoInfer<Actions>,
      WordIdsOf<Parents> | NoInfer<WordIds>
    >
  }
  /** Rules on a code's last segment, tested before those of the extended catalogs. */
  readonly rules?: readonly CodeRule[]
  /** Words that several codes share, labels of parameters and actions, interface texts. */
  readonly messages?: readonly (MessageOverrides & {
    readonly words?: Readonly<Record<WordIds, Partial<Words>>>
  })[]
  /** The language of the words beside codes, such as `en`. Default: every language. */
  readonly locale?: string
  /** `true` if the codes have no words here, because the app's `messages` hold them. Default `false`. */
  readonly wordless?: Wordless
}

/**
 * Makes a typed catalog that maps codes to policies and words.
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
 * @returns The catalog, frozen.
 * @throws TypeError, in development builds, if the definition has a mistake: an override of a code that no extended catalog lists, an unknown
 *   action, missing words, a field without `inline`. The message names the mistake.
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
  // Without a prototype, a code named `__proto__` is a key like others.
  const codes: Record<string, CodePolicy> = Object.create(null)
  const words: Record<string, Partial<Words>> = Object.create(null)
  for (const [code, own] of entries<CodePolicy>(definition.codes)) {
    codes[code] = typeof own.words === 'object' ? { ...own, words: code } : own
    if (typeof own.words === 'object') words[code] = own.words
  }
  for (const [code, own] of entries<CodeOverride<string, string>>(definition.override)) {
    const { words: changed, ...rest } = own
    codes[code] = { ...before.codes[code], ...rest }
    // A code's own words come before shared ones, message by message.
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
  // Bundlers drop the check and its sentences from an app's production build.
  try {
    if (process.env.NODE_ENV !== 'production') {
      const overridden = Object.keys(definition.override ?? {})
      checkCatalog(catalog, before, Object.keys(codes), overridden, wordless)
    }
  } catch (error) {
    // A page or a worker without a bundler has no `process`.
    if (!(error instanceof ReferenceError)) throw error
  }
  return catalog
}

/** Lists a table's entries that are set. The types above have checked them. */
function entries<Value>(table: object | undefined): [code: string, value: Value][] {
  return Object.entries(table ?? {}).filter(([, value]) => value !== undefined)
}
