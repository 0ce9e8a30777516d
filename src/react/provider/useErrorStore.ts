'use client'

import type { ErrorStore } from '../../model/Store.js'
import { useErrorContext } from './ErrorContext.js'

/**
 * Returns the provider's store, for tasks that the other hooks don't cover.
 *
 * @throws Error outside a provider.
 */
export function useErrorStore(): ErrorStore {
  return useErrorContext().publicStore
}
