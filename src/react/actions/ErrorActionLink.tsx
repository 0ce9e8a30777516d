'use client'

import { type ComponentPropsWithoutRef, useContext } from 'react'
import { Contained, Drawn } from '../provider/Contained.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { RenderLinkContext } from './RenderLinkContext.js'

/**
 * The link of an action: drawn by the provider's `renderLink`, else an `a`. If the app's code throws, the `a` stands in
 * and `onEvent` receives a fault.
 */
export function ErrorActionLink(props: ErrorActionLinkProps) {
  const { store } = useErrorContext()
  const renderLink = useContext(RenderLinkContext)
  const link = <a {...props} />
  if (!renderLink) return link
  return (
    <Contained
      fallback={link}
      onFault={(error) => store.emit({ type: 'fault', source: 'renderLink', error })}
    >
      <Drawn draw={() => renderLink(props)} />
    </Contained>
  )
}

export type ErrorActionLinkProps = ComponentPropsWithoutRef<'a'> & { readonly href: string }
