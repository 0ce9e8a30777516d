import type { ActionKind } from './BuiltInAction.js'
import type { LocaleMessages, MessageOverrides, Words } from './Messages.js'
import type { Policy } from './Policy.js'

/** What a catalog says of one code; what it leaves out comes from the code's family. */
export interface CodePolicy extends Partial<Omit<Policy, 'words'>> {
  /** Words for the code, or the id of words that several codes share. */
  readonly words?: Words | string
}

/** A rule on a code's own words (what stands after the last dot) that refines its family. */
export interface CodeRule {
  /** `~notFound`: names the rule; also the id of its words where it has none of its own. */
  readonly id: string
  /**
   * Tested on the code's last segment in one spelling, at most 200 characters of it: `NotFound` for `NotFound`,
   * `NOT_FOUND` and `not-found`. Of a code without a listed family, on its other segments too, the last one first.
   * Linear: no nested repetition.
   */
  readonly test: RegExp
  /**
   * Families that the rule is asked for, by their name, the id of their words or their fault; `''` for codes without
   * one. All where left out.
   */
  readonly families?: readonly string[]
  /** Families that the rule is not asked for. */
  readonly except?: readonly string[]
  /** HTTP statuses that say less than the rule. Others that are telling (401, 404, 429 …) count before it. */
  readonly over?: readonly number[]
  /** Lies over the family's. Where left out, the family stands, and no further rule is asked. */
  readonly policy?: CodePolicy
}

export interface ActionDefinition {
  readonly kind: ActionKind
  /** English label and hint of an app's own action; built-in ones are in the locales. */
  readonly label?: string
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
