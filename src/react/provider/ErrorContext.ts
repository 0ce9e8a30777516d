'use client'

import { createContext, useContext } from 'react'
import type { Announce } from '../../dom/createAnnounce.js'
import type { SettledConfig } from '../../model/Config.js'
import type { Entry } from '../../model/Entry.js'
import type { Machine } from '../../model/Machine.js'
import type { Presentation } from '../../model/Presentation.js'
import type { RegisteredScope } from '../../model/Routing.js'
import type { ErrorStore } from '../../model/Store.js'

/** A scope as its parts see it, and as it is registered. */
export type Scope = RegisteredScope

/**
 * What the provider hands down, and each scope to what is inside. One context for both: React compares each that a
 * component reads, in all of a form's fields whenever one of them renders.
 */
export interface ErrorContextValue {
  readonly store: Machine
  /** The same store, as the app sees it. */
  readonly publicStore: ErrorStore
  /** The nearest scope. */
  readonly scope: Scope
  readonly config: SettledConfig
  /**
   * An entry in words; the same object for the same entry while the configuration and its scope's labels stay.
   * `scope`: where it is shown.
   */
  readonly present: (entry: Entry, scope?: Scope) => Presentation
  /** One of the kit's own texts. */
  readonly text: (key: string, args?: Readonly<Record<string, string | number>>) => string
  /** Says something to screen readers that no entry says. */
  readonly announce: Announce
  /** Tells `onEvent` what is wrong with the words; to be called once they are on the page. */
  readonly tellFaults: () => void
}

export const ErrorContext = createContext<ErrorContextValue | null>(null)

/**
 * The provider's context.
 *
 * @throws Where there is no provider above, with what to wrap.
 */
export function useErrorContext(): ErrorContextValue {
  const context = useContext(ErrorContext)
  if (context === null) {
    throw new Error('There is no <ApiErrorProvider> above: wrap your app in one.')
  }
  return context
}
