/** Values that go into a message, already formatted where they need to be. */
export type MessageArgs = Readonly<Record<string, string | number>>

/** What a compiled message may ask of the locale: the protocol of `@internationalized/string-compiler`. */
export interface MessageFormatter {
  plural(
    count: number,
    options: Record<string, string | (() => string)>,
    type?: Intl.PluralRuleType,
  ): string
  number(value: number): string
  select(options: Record<string, string | (() => string)>, value: string): string
}

/** A string, a `{name}` template, or a function of the arguments (compiled ICU, or the app's own). */
export type Message = string | ((args: MessageArgs, formatter: MessageFormatter) => string)

/**
 * The words of one code, or of a set that several codes share. `title` without a full stop; `description` at most two
 * sentences; `inline` one sentence for a field. Where `description` is missing, `inline` stands in for it, and the
 * other way round. `several` takes the place of `inline` where the page shows several fields of the code, since the
 * code doesn't tell which one is at fault.
 */
export interface Words {
  /** What happened, without a full stop. */
  readonly title: Message
  /** What happened and what to do, in one or two sentences, for a banner or a toast. Default: `inline`. */
  readonly description?: Message
  /** One sentence for a field. Default: `description`. */
  readonly inline?: Message
  /** Takes the place of `inline` where the page shows several fields of the code. Default: `inline`. */
  readonly several?: Message
}

export interface ActionWords {
  readonly label: Message
  /** Said to screen readers beside the label, where the label alone is not enough. */
  readonly hint?: Message
}

/** Everything the kit says in one locale. Locale modules are complete; overrides are partial. */
export interface LocaleMessages {
  readonly locale: string
  /** By the policy's words id: a code, a family, a shared set. */
  readonly words: Readonly<Record<string, Words>>
  /** What request parameters are called: `PersonId` → "Person ID". */
  readonly labels: Readonly<Record<string, Message>>
  readonly actions: Readonly<Record<string, ActionWords>>
  /** The kit's own interface and announcements. */
  readonly ui: Readonly<Record<string, Message>>
}

/** Other words for some codes, fields, actions or interface texts. */
export interface MessageOverrides {
  /** The language of these words. Default: every language. */
  readonly locale?: string
  /** Words by code, by family, or by the id of words that several codes share. */
  readonly words?: Readonly<Record<string, Partial<Words>>>
  /** What request parameters are called: `{ PersonId: 'Employee number' }`. */
  readonly labels?: Readonly<Record<string, Message>>
  /** Labels and hints of buttons, by action id. */
  readonly actions?: Readonly<Record<string, Partial<ActionWords>>>
  /** The kit's own interface and announcements, by key. */
  readonly ui?: Readonly<Record<string, Message>>
}

/** One message that an app's own i18n system is asked for; `undefined` means: use the kit's. */
export interface TranslateRequest {
  /** `words.<id>.title`, `labels.<path>`, `actions.<id>.label`, `ui.<key>`. */
  readonly key: string
  readonly locale: string
  readonly args: MessageArgs
  /** The kit's own text for it, formatted. */
  readonly defaultText: string
}

export type Translate = (request: TranslateRequest) => string | undefined
