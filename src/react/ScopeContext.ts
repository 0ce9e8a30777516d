'use client'

import { createContext } from 'react'
import type { ActionHandlers } from '../model/Actions.js'
import type { FieldMap } from '../model/Routing.js'

/** A scope as its parts see it. */
export interface Scope {
  readonly id: string
  readonly parent: Scope | null
  readonly fields: FieldMap | undefined
  readonly labels: Readonly<Record<string, string>>
  readonly actions: ActionHandlers | undefined
  /** Whether a failed submit moves focus to the first field or the summary. */
  readonly moveFocus: boolean
}

/** The provider's own scope. */
export const OUTERMOST: Scope = {
  id: '',
  parent: null,
  fields: undefined,
  labels: {},
  actions: undefined,
  moveFocus: true,
}

export const ScopeContext = createContext<Scope>(OUTERMOST)
