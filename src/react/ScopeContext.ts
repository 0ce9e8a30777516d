'use client'

import { createContext } from 'react'
import type { RegisteredScope } from '../model/Routing.js'

/** A scope as its parts see it, and as it is registered. */
export type Scope = RegisteredScope

/** The provider's own scope. */
export const OUTERMOST: Scope = { id: '', parent: null }

export const ScopeContext = createContext<Scope>(OUTERMOST)
