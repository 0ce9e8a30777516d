import type { ActionHandlers } from './Actions.js'
import type { Catalog } from './Catalog.js'
import type { LocaleMessages, MessageOverrides, Translate } from './Messages.js'

/** Loads a locale's messages: `(locale) => import('react-api-error/locales/de')`. */
export type MessagesLoader = (
  locale: string,
) => PromiseLike<LocaleMessages | { readonly default: LocaleMessages }>

/**
 * Loaders by tag, of which the one that fits the reader's locale best is called, and none for English where it is
 * not among them: `{ de: () => import('react-api-error/locales/de'), 'zh-TW': … }`.
 */
export type MessagesLoaders = Readonly<Record<string, MessagesLoader>> & {
  readonly [Key in keyof MessageOverrides]?: never
}

/** Where words come from; later ones go over earlier ones. */
export type MessagesSource = LocaleMessages | MessageOverrides | MessagesLoader | MessagesLoaders

/** What the provider has settled for everything below it. */
export interface SettledConfig {
  /** The locale as the app gave it. */
  readonly asked: string
  /** The same where `Intl` takes it, else English. */
  readonly locale: string
  readonly messages: readonly (LocaleMessages | MessageOverrides)[]
  readonly catalog: Catalog
  readonly translate?: Translate | undefined
  readonly actions: ActionHandlers
  readonly debug: boolean
  /** False while a locale is loading that is worth waiting for. */
  readonly ready: boolean
  /** Calls the loaders, if there are any, and returns the messages that came in time. */
  readonly load?: (() => Promise<SettledConfig['messages']>) | undefined
}
