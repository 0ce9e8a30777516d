'use client'

import type { ReactNode } from 'react'
import { ErrorComponentsContext } from './box/ErrorComponentsContext.js'
import type { ErrorComponents } from './box/ErrorView.js'
import { ErrorRoot, type ErrorRootOptions } from './provider/ErrorRoot.js'
import { EdgeBanner } from './toast/EdgeBanner.js'

/**
 * Wraps an app: what fails below is put into words, in the provider's locale, and shown where it belongs.
 */
export function ApiErrorProvider(props: ApiErrorProviderProps) {
  const { children, toaster, components, ...options } = props
  return (
    <ErrorComponentsContext.Provider value={components}>
      <ErrorRoot {...options} overlay={toaster === undefined ? <EdgeBanner /> : toaster}>
        {children}
      </ErrorRoot>
    </ErrorComponentsContext.Provider>
  )
}

export interface ApiErrorProviderProps extends ErrorRootOptions {
  readonly children?: ReactNode
  /**
   * What shows errors that belong to no place on the page: `<ErrorToaster />`, or the app's own on
   * `useToasts`. Where left out, a banner at the edge of the page does, so that nothing is lost; with `null`,
   * nothing does, nor are they announced unless a mounted `useToasts` takes them: the app sees to them itself.
   */
  readonly toaster?: ReactNode
  /** By code or family: what draws an entry in place of the kit's own way, in banners and toasts. */
  readonly components?: ErrorComponents | undefined
}
