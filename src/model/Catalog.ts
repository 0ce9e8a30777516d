import type { ActionKind } from './BuiltInAction.js'
import type { LocaleMessages, MessageOverrides, Words } from './Messages.js'
import type { Policy } from './Policy.js'

/** What a catalog says of one code; what it leaves out comes from the code's family. */
export interface CodePolicy extends Partial<Omit<Policy, 'words'>> {
  /** Words for the code, or the id of words that several codes share. Default: the words of the code's family. */
  readonly words?: Words | string
}

/** A rule on a code's own words (what stands after the last dot) that refines its family. */
export interface CodeRule {
  /** Names the rule, as in `~notFound`; also the id of its words where it has none of its own. */
  readonly id: string
  /**
   * Tested on the code's last segment in one spelling, at most 200 characters of it: `NotFound` for `NotFound`,
   * `NOT_FOUND` and `not-found`. Of a code without a listed family, on its other segments too, the last one first.
   * Linear: no nested repetition.
   */
  readonly test: RegExp
  /**
   * Families that the rule is asked for, by their name, the id of their words or their fault; `''` for codes without
   * one. Default: all.
   */
  readonly families?: readonly string[]
  /** Families that the rule is not asked for, named in the same way. Only read without `families`. */
  readonly except?: readonly string[]
  /** HTTP statuses that say less than the rule. Other telling ones (401, 404, 429 …) count before it. */
  readonly over?: readonly number[]
  /** Goes over the family's policy. Default: the family's alone, and no further rule is asked. */
  readonly policy?: CodePolicy
}

/** An action of the app's own. */
export interface ActionDefinition {
  /**
   * What pressing the action does: `app` (a handler or a link of the app's own), `retry`, `wait`, `focus`, `reload`,
   * `copy`, `dismiss` or `cancel`.
   */
  readonly kind: ActionKind
  /** The text of its button, for the locales whose messages have none. Default: the id. */
  readonly label?: string
  /** Said to screen readers after the label, for the locales whose messages have none. */
  readonly hint?: string
}

/** A typed table from code to policy and words. Made by `defineCatalog`; frozen. */
export interface Catalog<
  Codes extends string = string,
  Actions extends string = string,
  WordIds extends string = string,
> {
  readonly codes: Readonly<Record<string, CodePolicy>>
  readonly actions: Readonly<Record<string, ActionDefinition>>
  readonly rules: readonly CodeRule[]
  /** The words that come with the catalog (English for the built-in ones); asked last. */
  readonly messages: readonly (LocaleMessages | MessageOverrides)[]
  /** Types only: never set. */
  readonly '~codes'?: Codes
  readonly '~actions'?: Actions
  readonly '~words'?: WordIds
}
