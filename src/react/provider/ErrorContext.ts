'use client'

import { createContext, useContext } from 'react'
import type { describeControl } from '../../dom/controls/describeControl.js'
import type { labelNamed } from '../../dom/controls/labelNamed.js'
import type { Announce } from '../../dom/createAnnounce.js'
import type { focusOutcome, prepareOutcome } from '../../dom/focus/focusOutcome.js'
import type { SettledConfig } from '../../model/Config.js'
import type { Entry } from '../../model/Entry.js'
import type { Machine } from '../../model/Machine.js'
import type { Presentation } from '../../model/Presentation.js'
import type { RegisteredScope } from '../../model/Routing.js'
import type { ErrorStore } from '../../model/Store.js'

/** A scope, as registered with the router. */
export type Scope = RegisteredScope

/** What lives as long as the provider does. */
export interface Page {
  /** How many fields, summaries and banners there are. The first one starts the watches, the last one ends them. */
  places: number
  /** The locales that were told to be missing: errors and interface lack the same. */
  readonly told: Set<string>
  stop?: () => void
  focusOutcome?: typeof focusOutcome
  prepareOutcome?: typeof prepareOutcome
  describeControl?: typeof describeControl
  /** Reads the page's own labels. Not there on a server and while the page hydrates. */
  labelNamed?: typeof labelNamed
}

/**
 * The value of the kit's context, from the provider or the nearest scope. One context for both, because React compares
 * each context that a component reads, in all fields of a form whenever one of them renders.
 */
export interface ErrorContextValue {
  readonly store: Machine
  /**
   * Holds the failures that components are rendered with, until their effects bind them to the store: for a server, which
   * runs no effects, and for hydration. It belongs to one render of the provider, and so to one request.
   */
  readonly draft: Machine
  /** The same store, as the app sees it. */
  readonly publicStore: ErrorStore
  /** The nearest scope. */
  readonly scope: Scope
  readonly config: SettledConfig
  /** If there are loaders: calls them at once. After that `config` and all that is made of it has the words. */
  readonly loadWords: (() => Promise<void>) | undefined
  /**
   * Puts an entry into words. Returns the same object for an entry until the configuration or its scope's labels
   * change. `scope`: the scope that shows it.
   */
  readonly present: (entry: Entry, scope?: Scope) => Presentation
  /** Returns one of the kit's own texts. */
  readonly text: (key: string, args?: Readonly<Record<string, string | number>>) => string
  /** Announces a text through the live regions. */
  readonly announce: Announce
  readonly page: Page
  /** Sends the `fault` events of messages. Call it when the words are on the page: rendering must send no events. */
  readonly tellFaults: () => void
}

export const ErrorContext = createContext<ErrorContextValue | null>(null)

/**
 * Reads the kit's context.
 *
 * @throws Error outside a provider, with a message that says what to wrap.
 */
export function useErrorContext(): ErrorContextValue {
  const context = useContext(ErrorContext)
  if (context === null) {
    throw new Error('There is no <ApiErrorProvider> above: wrap your app in one.')
  }
  return context
}
