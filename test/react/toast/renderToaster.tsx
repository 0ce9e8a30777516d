import { render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { page } from 'vitest/browser'
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
  /** The mounted toasts of open errors, oldest first. */
  readonly toasts: () => HTMLElement[]
  readonly unmount: () => void
}

/** A page, wide enough for whole toasts, with three toasts of the kit's toaster. Failures are reported to its store. */
export async function renderToaster(
  props: ErrorToasterProps = {},
  children: ReactNode = null,
  provider: Partial<ApiErrorProviderProps> = {},
): Promise<RenderedToaster> {
  await page.viewport(800, 800)
  const store = provider.store ?? createErrorStore()
  const app = (
    <ApiErrorProvider toaster={<ErrorToaster max={3} {...props} />} {...provider} store={store}>
      {children}
    </ApiErrorProvider>
  )
  const { unmount } = render(app)
  await waitFor(() => {
    if (document.querySelector('[data-rae-live]') === null) throw new Error('no live regions yet')
  })
  const toasts = () => [...document.querySelectorAll<HTMLElement>('.rae-toast:not([inert])')]
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
