'use client'

import type { ErrorStore } from '../../model/Store.js'
import { useErrorContext } from './ErrorContext.js'

/**
 * The provider's store: for what a hook of its own doesn't cover.
 *
 * @throws Outside a provider.
 */
export function useErrorStore(): ErrorStore {
  return useErrorContext().store
}
