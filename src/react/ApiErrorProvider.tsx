'use client'

import { type ReactNode, useState } from 'react'
import { type RenderLink, RenderLinkContext } from './actions/RenderLinkContext.js'
import { type ErrorComponents, ErrorComponentsContext } from './box/ErrorView.js'
import { ErrorRoot, type ErrorRootOptions } from './provider/ErrorRoot.js'
import { sameValue } from './provider/sameValue.js'
import { useHydrated } from './provider/useHydrated.js'
import { EdgeBanner } from './toast/EdgeBanner.js'

/** Wraps an app: puts the failures below it into words, in the provider's locale, and shows them where they belong. */
export function ApiErrorProvider(props: ApiErrorProviderProps) {
  const { children, toaster, components, renderLink, ...options } = props
  const [kept, keep] = useState(components)
  const hydrated = useHydrated()
  // An object written in place is a new one with each render: its parts count.
  if (!sameValue(kept, components)) keep(components)
  return (
    <ErrorComponentsContext.Provider value={kept}>
      <RenderLinkContext.Provider value={renderLink}>
        <ErrorRoot {...options} overlay={toaster === undefined ? <EdgeBanner /> : toaster}>
          {children}
          {!hydrated && toaster !== null && (
            // The toaster needs JavaScript. Where there is none, this shows its errors.
            <noscript>
              <EdgeBanner />
            </noscript>
          )}
        </ErrorRoot>
      </RenderLinkContext.Provider>
    </ErrorComponentsContext.Provider>
  )
}

export interface ApiErrorProviderProps extends ErrorRootOptions {
  /** The app. */
  readonly children?: ReactNode
  /**
   * Shows the errors that belong to no place on the page: `<ErrorToaster />`, or a toaster of the app's own on
   * `useToasts`. Default: a banner at the edge of the page. With `null` they are neither shown
   * nor announced, unless a mounted `useToasts` takes them.
   */
  readonly toaster?: ReactNode
  /** Components by code or family, which draw an error in banners and toasts. Default: the kit's box. */
  readonly components?: ErrorComponents | undefined
  /**
   * Draws the links of actions, so that they go through the app's router:
   * `({ href, ...props }) => <Link {...props} to={href} />`. Default: an `a`. That also stands in if it throws.
   */
  readonly renderLink?: RenderLink | undefined
}
