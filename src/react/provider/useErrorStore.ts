'use client'

import type { ErrorStore } from '../../model/Store.js'
import { useErrorContext } from './ErrorContext.js'

/**
 * The provider's store, for anything the other hooks don't cover.
 *
 * @throws Outside a provider.
 */
export function useErrorStore(): ErrorStore {
  return useErrorContext().publicStore
}
