'use client'

import { createContext } from 'react'
import type { ErrorComponents } from './ErrorView.js'

/** The provider's `components`. */
export const ErrorComponentsContext = createContext<ErrorComponents | undefined>(undefined)
