'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { Entry } from '../../model/Entry.js'
import { boxProps } from '../box/boxProps.js'
import { ErrorClose } from '../box/ErrorClose.js'
import { ErrorContent } from '../box/ErrorContent.js'
import { ErrorView } from '../box/ErrorView.js'
import { type ShownError, useShownErrors } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'

/**
 * The list of all, in the toasts' place: open errors, and those that were put away. Takes focus when it opens.
 */
export function ToastList({ ids, errors, history, onClose, children }: ToastListProps) {
  const { store, text } = useErrorContext()
  const ref = useRef<HTMLDivElement>(null)
  const past = useShownErrors(history.map((entry) => ({ entry, violation: -1, role: 'text' })))
  useEffect(() => ref.current?.focus(), [])

  const group = (items: readonly ReactNode[], name: string, onPress: () => void) =>
    items[0] && (
      <>
        <ul>{items}</ul>
        <button type="button" className="rae-copy" onClick={onPress}>
          {text(name)}
        </button>
      </>
    )
  return (
    <div
      ref={ref}
      className="rae-list"
      role="dialog"
      aria-label={text('notifications')}
      tabIndex={-1}
    >
      <div className="rae-list-head">
        <span className="rae-title">{text('notifications')}</span>
        <button
          type="button"
          className="rae-close"
          aria-label={text('closeList')}
          onClick={onClose}
        />
      </div>
      {group(
        [...errors].reverse().map((error) => (
          <ListItem key={error.key} error={error}>
            {children}
          </ListItem>
        )),
        'dismissAll',
        () => ids.forEach(store.dismiss),
      )}
      {past[0] && <p className="rae-note">{text('history')}</p>}
      {group(
        past.map((error) => <ListItem key={error.key} error={error} past />),
        'clearHistory',
        store.clearHistory,
      )}
    </div>
  )
}

function ListItem({ error, past = false, children }: ListItemProps) {
  return (
    <li {...boxProps(error)} className="rae-list-item" data-past={past ? '' : undefined}>
      <ErrorView error={error} fallback={<ErrorContent error={error} past={past} />}>
        {children}
      </ErrorView>
      {!past && <ErrorClose error={error} />}
    </li>
  )
}

interface ToastListProps {
  /** The ids of all open entries. */
  readonly ids: readonly string[]
  /** The listed ones of them, in words; oldest first. */
  readonly errors: readonly ShownError[]
  /** Entries that were put away, newest first. */
  readonly history: readonly Entry[]
  readonly onClose: () => void
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}

interface ListItemProps {
  readonly error: ShownError
  /** It has been put away. */
  readonly past?: boolean
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
