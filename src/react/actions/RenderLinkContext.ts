'use client'

import { type ComponentPropsWithoutRef, createContext, type ReactNode } from 'react'

/** Draws an action's link, for the app's router: `({ href, ...props }) => <Link {...props} to={href} />`. */
export type RenderLink = (
  props: ComponentPropsWithoutRef<'a'> & { readonly href: string },
) => ReactNode

/** The provider's `renderLink`. */
export const RenderLinkContext = createContext<RenderLink | undefined>(undefined)
