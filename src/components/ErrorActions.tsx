'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, useId } from 'react'
import { useErrorContext } from '../react/ErrorContext.js'
import { useClockNote } from '../react/useClockNote.js'
import { useDuration } from '../react/useDuration.js'
import { type ErrorAction, useErrorActions } from '../react/useErrorActions.js'
import type { PresentedError } from '../react/useTrackedApi.js'
import { classNames } from './classNames.js'
import { toNextAction, useKeptFocus } from './useKeptFocus.js'

/**
 * The next steps of an error that can be taken: buttons and links, the first being the primary one. Nothing
 * where there are none: what to do stands in the words. Where the clock is to be checked, by how much it is off.
 *
 * Each button bears `data-action`, `data-primary`, `data-pending`, `data-waiting` and `data-offline`.
 */
export const ErrorActions = forwardRef<HTMLDivElement, ErrorActionsProps>(function ErrorActions(
  { error, className, ...rest },
  ref,
) {
  const actions = useErrorActions(error)
  const note = useClockNote(error)
  return (
    <>
      {note && <p className="rae-note">{note}</p>}
      {actions.length > 0 && (
        <div {...rest} ref={ref} className={classNames('rae-actions', className)}>
          {actions.map((action, at) => (
            <ActionButton key={action.id} action={action} primary={at === 0} />
          ))}
        </div>
      )}
    </>
  )
})

function ActionButton({ action, primary }: ActionButtonProps) {
  const { text } = useErrorContext('ErrorActions')
  const { id, kind, pending, offline, secondsLeft, href, target } = action
  const time = useDuration(secondsLeft)
  const focus = useKeptFocus<HTMLButtonElement & HTMLAnchorElement>(toNextAction)
  const hintId = useId()
  const waiting = secondsLeft > 0
  const hint = offline ? text('offline') : action.hint
  const working = kind === 'retry' || kind === 'wait' ? 'retrying' : 'working'
  const content = (
    <>
      {pending ? text(working) : waiting ? text('retryIn', { time }) : action.label}
      {hint && (
        <span id={hintId} hidden>
          {hint}
        </span>
      )}
    </>
  )
  const shared = {
    ref: focus,
    className: 'rae-action',
    'data-action': id,
    'data-primary': primary ? '' : undefined,
    'aria-describedby': hint && hintId,
  }
  if (href !== undefined) {
    return (
      <a {...shared} href={href} target={target} rel="noreferrer">
        {content}
      </a>
    )
  }
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    action.press()
  }
  // `aria-disabled`, not `disabled`: a button that goes to work keeps its focus.
  return (
    <button
      {...shared}
      type="button"
      data-pending={pending ? '' : undefined}
      data-waiting={waiting ? '' : undefined}
      data-offline={offline ? '' : undefined}
      aria-disabled={pending || waiting || offline || undefined}
      onClick={onClick}
    >
      {content}
    </button>
  )
}

export interface ErrorActionsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly error: PresentedError
}

interface ActionButtonProps {
  readonly action: ErrorAction
  readonly primary: boolean
}
