import { render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import '../../../src/styles.css'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  createErrorStore,
  type ErrorStore,
  ErrorToaster,
  type ErrorToasterProps,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

export interface RenderedToaster {
  readonly store: ErrorStore
  /** Reports a failure that only the toaster can show, and waits until it does. */
  readonly fail: (code?: string, options?: Parameters<ErrorStore['report']>[1]) => Promise<string>
  /** The mounted toasts, oldest first. */
  readonly toasts: () => HTMLElement[]
  readonly unmount: () => void
}

/** A page with the kit's toaster. Failures are reported to its store. */
export async function renderToaster(
  props: ErrorToasterProps = {},
  children: ReactNode = null,
  provider: Partial<ApiErrorProviderProps> = {},
): Promise<RenderedToaster> {
  const store = provider.store ?? createErrorStore()
  const page = (
    <ApiErrorProvider toaster={<ErrorToaster {...props} />} {...provider} store={store}>
      {children}
    </ApiErrorProvider>
  )
  const { unmount } = render(page)
  await waitFor(() => {
    if (document.querySelector('[data-rae-live]') === null) throw new Error('no live regions yet')
  })
  const toasts = () => [...document.querySelectorAll<HTMLElement>('.rae-toast')]
  return {
    store,
    toasts,
    unmount,
    async fail(code = 'InternalError', options = {}) {
      const entry = store.report(envelope(code), { surface: 'toast', ...options })
      if (entry === null) throw new Error('not a failure')
      await waitFor(() => {
        const shown = document.querySelector(`[data-entry="${entry.id}"], .rae-more-button`)
        if (shown === null) throw new Error('not shown yet')
      })
      return entry.id
    },
  }
}
