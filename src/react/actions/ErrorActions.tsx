'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, useId } from 'react'
import { classNames } from '../provider/classNames.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { useKeptFocus } from '../provider/useKeptFocus.js'
import type { PresentedError } from '../scope/useTrackedApi.js'
import { retries } from './retries.js'
import { useClockNote } from './useClockNote.js'
import { useDuration } from './useDuration.js'
import { type ErrorAction, useErrorActions } from './useErrorActions.js'

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
      {actions[0] && (
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
  const { text } = useErrorContext()
  const { id, pending, offline, secondsLeft, href, target } = action
  const time = useDuration(secondsLeft)
  const focus = useKeptFocus<HTMLButtonElement & HTMLAnchorElement>()
  const hintId = useId()
  const waiting = secondsLeft > 0
  const label = waiting ? text('retryIn', { time }) : action.label
  const hint = offline ? text('offline') : action.hint
  const shared = {
    ref: focus,
    className: 'rae-action',
    'data-action': id,
    'data-primary': primary ? '' : undefined,
    'data-pending': pending ? '' : undefined,
    'data-waiting': waiting ? '' : undefined,
    'data-offline': offline ? '' : undefined,
    'aria-describedby': hint && hintId,
    children: (
      <>
        {pending ? text(retries(action) ? 'retrying' : 'working') : label}
        {hint && (
          <span id={hintId} hidden>
            {hint}
          </span>
        )}
      </>
    ),
  }
  if (href !== undefined) return <a {...shared} href={href} target={target} rel="noreferrer" />
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    action.press()
  }
  // `aria-disabled`, not `disabled`: a button that goes to work keeps its focus.
  const disabled = pending || waiting || offline || undefined
  return <button {...shared} type="button" aria-disabled={disabled} onClick={onClick} />
}

export interface ErrorActionsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly error: PresentedError
}

interface ActionButtonProps {
  readonly action: ErrorAction
  readonly primary: boolean
}
