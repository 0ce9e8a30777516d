'use client'

import * as Toast from '@radix-ui/react-toast'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { fadeAway } from '../../dom/fadeAway.js'
import { isVisible } from '../../dom/isRendered.js'
import { usesEscape } from '../../dom/usesEscape.js'
import { boxProps } from '../box/boxProps.js'
import { ErrorClose } from '../box/ErrorClose.js'
import { ErrorContent } from '../box/ErrorContent.js'
import { ErrorView } from '../box/ErrorView.js'
import type { ShownError } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { withSeverity } from '../provider/withSeverity.js'
import { useToastTimer } from './useToastTimer.js'

/**
 * One toast. Its place in the list, its layer for Escape and its swipe are Radix's; time, focus and announcements are
 * the kit's own.
 */
export function ToastBox(props: ToastBoxProps) {
  const { error, duration, paused, plain, vertical, onDone, children } = props
  const context = useErrorContext()
  const { store, text } = context
  const ref = useRef<HTMLLIElement>(null)
  // Not by focus: a button that is disabled while its call runs has none when the toast appears.
  const [below] = useState(() => [...document.querySelectorAll(DIALOG)].filter(isVisible))
  const { severity, title } = error.presentation
  const dismiss = () => store.dismissAlike(error.id)
  const onTimeout = () => {
    for (const { id } of error.alike) store.end(id, 'timeout')
  }
  const ms = useToastTimer(
    ref,
    error.revision,
    !onDone && (error.pending || error.retryAt),
    onDone ? DONE_MS : duration,
    paused,
    onDone ?? onTimeout,
  )
  useIsomorphicLayoutEffect(
    () => () => {
      if (ref.current) fadeAway(ref.current)
    },
    [],
  )

  // Radix asks the newest layer. A dialog opened after the toast closes first, and whoever else uses the key has it. One
  // press closes one thing: it is kept from a dialog below the toast.
  const onEscape = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const over = target.closest(DIALOG)
    if (event.isComposing || usesEscape(target) || (over && !below.includes(over))) return
    if (over) {
      event.preventDefault()
      event.stopPropagation()
      dismiss()
      return
    }
    const last = (heard: Event) => {
      if (heard === event && !event.defaultPrevented) dismiss()
    }
    // After all handlers of the page; one that stops the event has used it.
    window.addEventListener('keydown', last, { once: true })
  }

  const shared = {
    ...boxProps(error),
    // Focus goes back to where it was, and the live region alone says that it is done. React 18 takes no boolean.
    ...(onDone && { 'data-severity': 'success', inert: 'inert' as unknown as true }),
    ref,
    className: 'rae-toast',
    'aria-label': withSeverity(context, severity, title),
    'data-entry': error.id,
    // Radix sets `none` for the first two (radix-ui/primitives#1552), and its modals for the pointer events of the
    // whole body (#4115).
    style: {
      userSelect: 'text',
      touchAction: vertical ? 'pan-x' : 'pan-y',
      pointerEvents: 'auto',
    },
    // A compact toast opens for focus, which a tap alone doesn't give in every browser.
    onClick: () => ref.current?.matches(':focus-within') || ref.current?.focus(),
    children: (
      <div className="rae-toast-body" onPointerDown={keepMouse} onPointerMove={keepMouse}>
        {onDone ? (
          <div className="rae-content">
            <p className="rae-title">{text('resolved')}</p>
          </div>
        ) : (
          <>
            <ErrorView error={error} fallback={<ErrorContent error={error} />}>
              {children}
            </ErrorView>
            <ErrorClose error={error} />
          </>
        )}
        {ms < Number.POSITIVE_INFINITY && (
          <span
            key={error.revision}
            className="rae-remaining"
            style={{ animationDuration: `${ms}ms` }}
          />
        )}
      </div>
    ),
  } as const
  if (plain) return <li {...shared} tabIndex={-1} />
  return (
    <Toast.Root
      {...shared}
      open
      onEscapeKeyDown={onEscape}
      onSwipeEnd={dismiss}
      onSwipeCancel={freeNextTap}
    />
  )
}

/** How long "Done" stays, in milliseconds. */
const DONE_MS = 2_000

const DIALOG = 'dialog, [role=dialog], [role=alertdialog]'

/** The mouse selects text; only touch and pen swipe. Radix listens on the list item around this. */
function keepMouse(event: PointerEvent): void {
  if (event.pointerType === 'mouse') event.stopPropagation()
}

/**
 * Radix cancels the click that follows a swipe. After a touch there is none, and it would cancel the next tap: this
 * click takes its place, after the one that may still come.
 */
function freeNextTap({ currentTarget }: { readonly currentTarget: EventTarget }): void {
  setTimeout(() => currentTarget.dispatchEvent(new Event('click')))
}

interface ToastBoxProps {
  readonly error: ShownError
  readonly duration: number | undefined
  readonly paused: boolean
  /** Without Radix, whose list isn't there yet. */
  readonly plain: boolean
  /** Swiped up or down, not to a side. */
  readonly vertical: boolean | undefined
  /** Its retry has succeeded: says so, and calls this after a while. */
  readonly onDone: (() => void) | undefined
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
