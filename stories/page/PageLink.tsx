import type { ReactNode } from 'react'

/** A link to another page of Storybook, also from a page that Storybook shows in a frame. */
export function PageLink({ to, children, className }: PageLinkProps) {
  return (
    <a className={className} href={`./?path=/${to}`} target="_top">
      {children}
    </a>
  )
}

interface PageLinkProps {
  /** `story/…` or `docs/…`, and what else belongs into the address. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
}
