'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, useId } from 'react'
import { useErrorContext } from '../react/ErrorContext.js'
import { useDuration } from '../react/useDuration.js'
import { type ErrorAction, useErrorActions } from '../react/useErrorActions.js'
import type { PresentedError } from '../react/useTrackedApi.js'
import { classNames } from './classNames.js'

/**
 * The next steps of an error that can be taken: buttons and links, the first being the primary one. Nothing
 * where there are none: what to do stands in the words.
 *
 * Each button bears `data-action`, `data-primary`, `data-pending` and `data-waiting`.
 */
export const ErrorActions = forwardRef<HTMLDivElement, ErrorActionsProps>(function ErrorActions(
  { error, className, ...rest },
  ref,
) {
  const actions = useErrorActions(error)
  if (actions.length === 0) return null
  return (
    <div {...rest} ref={ref} className={classNames('rae-actions', className)}>
      {actions.map((action, at) => (
        <ActionButton key={action.id} action={action} primary={at === 0} />
      ))}
    </div>
  )
})

function ActionButton({ action, primary }: ActionButtonProps) {
  const { text } = useErrorContext('ErrorActions')
  const time = useDuration(action.secondsLeft)
  const hintId = useId()
  const waiting = action.secondsLeft > 0
  const off = waiting || action.pending
  const words = action.pending
    ? text(action.kind === 'retry' || action.kind === 'wait' ? 'retrying' : 'working')
    : waiting
      ? text('retryIn', { time })
      : action.label
  const shared = {
    className: 'rae-action',
    'data-action': action.id,
    'data-primary': primary ? '' : undefined,
    'aria-describedby': action.hint === undefined ? undefined : hintId,
  }
  const hint = action.hint !== undefined && (
    <span id={hintId} hidden>
      {action.hint}
    </span>
  )
  if (action.href !== undefined) {
    return (
      <a {...shared} href={action.href} target={action.target} rel="noreferrer">
        {words}
        {hint}
      </a>
    )
  }
  // `aria-disabled`, not `disabled`: a button that goes to work keeps its focus.
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    if (!off) action.press()
  }
  return (
    <button
      {...shared}
      type="button"
      data-pending={action.pending ? '' : undefined}
      data-waiting={waiting ? '' : undefined}
      aria-disabled={off || undefined}
      onClick={onClick}
    >
      {words}
      {hint}
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
