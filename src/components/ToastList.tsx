'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { Entry } from '../model/Entry.js'
import type { RoutedItem } from '../model/Routing.js'
import { useErrorContext } from '../react/ErrorContext.js'
import { type ShownError, useShownErrors } from '../react/useShownErrors.js'
import { ErrorContent } from './ErrorContent.js'
import { ErrorView } from './ErrorView.js'

/** So many open errors are listed, the newest ones. */
const LISTED = 50

/**
 * In the toasts' place: what is open, and what the person has put away, the newest first. Takes focus when it
 * opens, and when one of its items goes that had it.
 */
export function ToastList({ items, history, onClose, children }: ToastListProps) {
  const { store, text, present } = useErrorContext('ErrorToaster')
  const ref = useRef<HTMLDivElement>(null)
  const ids = [...new Set(items.map(({ entry }) => entry.id))].reverse()
  const listed = new Set(ids.slice(0, LISTED))
  const open = useShownErrors(items.filter(({ entry }) => listed.has(entry.id)))
  const past = history.map(
    (entry): ShownError => ({ ...entry, presentation: present(entry), lines: [] }),
  )
  useEffect(() => ref.current?.focus(), [])

  const itemOf = (error: ShownError) => (
    <ListItem key={error.id} error={error} past={!listed.has(error.id)} list={ref}>
      {children}
    </ListItem>
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
      {ids.length > 0 && (
        <>
          <ul>{[...open].reverse().map(itemOf)}</ul>
          <button type="button" className="rae-copy" onClick={() => ids.forEach(store.dismiss)}>
            {text('dismissAll')}
          </button>
        </>
      )}
      <p className="rae-note">{text(past.length > 0 ? 'history' : 'historyEmpty')}</p>
      {past.length > 0 && (
        <>
          <ul>{past.map(itemOf)}</ul>
          <button type="button" className="rae-copy" onClick={store.clearHistory}>
            {text('clearHistory')}
          </button>
        </>
      )}
    </div>
  )
}

function ListItem({ error, past, list, children }: ListItemProps) {
  const { store, text } = useErrorContext('ErrorToaster')
  const ref = useRef<HTMLLIElement>(null)
  const { severity, fault, code } = error.presentation

  useLayoutEffect(
    () => () => {
      if (ref.current?.contains(document.activeElement)) list.current?.focus()
    },
    [list],
  )

  return (
    <li
      ref={ref}
      className="rae-list-item"
      data-severity={severity}
      data-fault={fault}
      data-code={code}
      data-past={past ? '' : undefined}
      data-pending={error.pending ? '' : undefined}
    >
      <ErrorView error={error} fallback={<ErrorContent error={error} past={past} />}>
        {past ? undefined : children}
      </ErrorView>
      {!past && (
        <button
          type="button"
          className="rae-close"
          aria-label={text('close')}
          onClick={() => store.dismiss(error.id)}
        />
      )}
    </li>
  )
}

interface ToastListProps {
  readonly items: readonly RoutedItem[]
  readonly history: readonly Entry[]
  readonly onClose: () => void
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}

interface ListItemProps {
  readonly error: ShownError
  /** It has been put away. */
  readonly past: boolean
  readonly list: { readonly current: HTMLElement | null }
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
