'use client'

import * as Toast from '@radix-ui/react-toast'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { keepClear } from '../../dom/keepClear.js'
import type { Severity } from '../../model/Policy.js'
import { localeDirection } from '../../words/localeDirection.js'
import { groupAlike, type ShownError } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import { useMergedRefs } from '../provider/useMergedRefs.js'
import { useSurface } from '../provider/useSurface.js'
import { newestBoxes } from './newestBoxes.js'
import { ToastList } from './ToastList.js'
import { useDone } from './useDone.js'
import { usePaused } from './usePaused.js'
import { useStuck } from './useStuck.js'
import { useToasterKeys } from './useToasterKeys.js'
import { useErrorHistory } from './useToasts.js'

// Last, with Radix, also in a bundle: the kit's own modules compress better side by side.

import { ToastBox } from './ToastBox.js'

/**
 * Shows the errors that no place on the page shows, as toasts: the newest one, and the number of the others, which
 * opens the list of all. Failures with the same words are one toast, with their number and "Try all again". A toast
 * whose retry succeeds says "Done" for two seconds. Goes to the provider as its `toaster`.
 *
 * The toaster bears `data-position` where one is set, `data-empty` and `data-paused`; each toast `data-severity`,
 * `data-fault`, `data-code`, `data-pending`, and Radix's `data-swipe`. A toast that goes is there, inert, with
 * `data-state="closed"`, until its animation has ended. Escape closes the toast that has focus; elsewhere the newest
 * one, unless something else uses the key.
 */
export const ErrorToaster = forwardRef<HTMLDivElement, ErrorToasterProps>(
  function ErrorToaster(props, ref) {
    const {
      max = 1,
      position,
      hotkey = ['F8'],
      duration = { info: 10_000 },
      children,
      ...rest
    } = props
    const { store, text, config } = useErrorContext()
    const root = useRef<HTMLDivElement>(null)
    const { items } = useSurface('toaster')
    const history = useErrorHistory()
    const [listed, setListed] = useState(false)
    // Radix's own announcements have no severity and no later changes: they go where nobody hears them.
    const [nowhere] = useState(() => document.createElement('div'))
    const held = usePaused(root)
    const paused = held !== undefined

    const boxes = groupAlike(items)
    const mounted = newestBoxes(boxes, listed ? LISTED : max, held?.split(' '))
    const { shown, done, onDone } = useDone(mounted.flat(), !listed)
    const more = boxes.length - mounted.length

    const opener = (label: string) => (
      <button type="button" className="rae-more-button" onClick={() => setListed(true)}>
        {label}
      </button>
    )
    const close = () => {
      setListed(false)
      giveBack()
    }
    const giveBack = useToasterKeys(root, {
      hotkey,
      onEscape: (id) => {
        if (id === undefined) close()
        else store.dismissAlike(id)
      },
    })
    useEffect(() => (root.current ? keepClear(root.current) : undefined), [])

    const label = text('notifications')
    const toasts = listed ? [] : shown
    const plain = useStuck(root, toasts.length > 0)
    const list = toasts.map((error) => (
      <ToastBox
        key={error.key}
        error={error}
        duration={typeof duration === 'object' ? duration[error.presentation.severity] : duration}
        paused={paused}
        onDone={error.id === done?.id ? onDone : undefined}
        plain={plain}
        vertical={position?.endsWith('center')}
      >
        {children}
      </ToastBox>
    ))

    return (
      <div
        {...partProps('rae-toaster', rest, useMergedRefs<HTMLDivElement>(root, ref))}
        data-position={position}
        data-empty={boxes.length === 0 && !listed ? '' : undefined}
        data-paused={paused ? '' : undefined}
      >
        <Toast.Provider
          duration={Number.POSITIVE_INFINITY}
          swipeDirection={swipeDirection(position, localeDirection(config.locale))}
          announcerContainer={nowhere}
        >
          {plain ? <ol className="rae-viewport">{list}</ol> : list}
          <Toast.Viewport
            className="rae-viewport"
            hotkey={NO_KEYS}
            label={hotkey[0] ? `${label} (${hotkey.join('+')})` : label}
          />
        </Toast.Provider>
        {listed ? (
          <ToastList
            ids={items.map(({ entry }) => entry.id)}
            errors={shown}
            history={history}
            onClose={close}
          >
            {children}
          </ToastList>
        ) : (
          <div className="rae-more">
            {more > 0 && opener(text('more', { count: more }))}
            {history[0] && opener(text('history'))}
          </div>
        )}
      </div>
    )
  },
)

/** How many open errors the list shows. */
const LISTED = 50

const NO_KEYS: string[] = []

/** Toward the nearest edge of the page (radix-ui/primitives#2368). */
function swipeDirection(position = 'bottom-end', dir: 'ltr' | 'rtl') {
  if (position.endsWith('center')) return position.startsWith('top') ? 'up' : 'down'
  return position.endsWith('end') === (dir === 'ltr') ? 'right' : 'left'
}

export type ToastPosition = `${'top' | 'bottom'}-${'start' | 'center' | 'end'}`

export interface ErrorToasterProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** How many toasts are shown at once, the newest ones; a button has the number of the others. Default `1`. */
  readonly max?: number | undefined
  /**
   * `top` or `bottom`, then `start`, `center` or `end`, which follow the direction of the locale. Default: `bottom-end`, and
   * `top-end` for a page's second provider.
   */
  readonly position?: ToastPosition | undefined
  /**
   * Keys that lead to the toasts, and back: each an `event.code` or `event.key`, or `altKey`, `ctrlKey`,
   * `metaKey`, `shiftKey`; `[]` for none. Default `['F8']`.
   */
  readonly hotkey?: readonly string[] | undefined
  /**
   * Milliseconds after which a toast goes by itself, for all or by severity. A toast with something to press or to
   * wait for never does; none does while it is hovered or focused, its details are open, or the tab is hidden.
   * Default `{ info: 10_000 }`. Errors and warnings stay.
   */
  readonly duration?: number | Partial<Record<Severity, number>> | undefined
  /** Renders the inside of each toast. Default: the kit's content. */
  readonly children?: ((error: ShownError) => ReactNode) | undefined
}
