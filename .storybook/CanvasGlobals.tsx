import type { ReactNode } from 'react'
import { directionOf } from './directionOf.js'

/** Puts the toolbars' locale and direction around a story of a docs page. The page itself is in English. */
export function CanvasGlobals(props: {
  readonly globals: Readonly<Record<string, unknown>>
  readonly children: ReactNode
}): ReactNode {
  return (
    <div lang={String(props.globals.locale)} dir={directionOf(props.globals)}>
      {props.children}
    </div>
  )
}
