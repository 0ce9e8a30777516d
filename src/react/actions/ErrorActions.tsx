'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, useId } from 'react'
import { durationText } from '../../words/durationText.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { partProps } from '../provider/partProps.js'
import type { PresentedError } from '../scope/useTrackedApi.js'
import { ErrorActionLink } from './ErrorActionLink.js'
import { callsAgain, type ErrorAction, useErrorActions } from './useErrorActions.js'

/**
 * The next steps of an error as buttons and links, the primary one first; nothing where there are none.
 *
 * Each has `data-action`, `data-primary`, `data-pending`, `data-waiting` and `data-offline` for styles; `data-idle`
 * says that a toast doesn't stay open for it.
 */
export const ErrorActions = forwardRef<HTMLDivElement, ErrorActionsProps>(function ErrorActions(
  { error, ...rest },
  ref,
) {
  const actions = useErrorActions(error)
  if (!actions[0]) return null
  return (
    <div {...partProps('rae-actions', rest, ref)}>
      {actions.map((action, at) => (
        <ActionButton
          key={action.id}
          action={action}
          primary={at === 0 && action.id !== 'copy-request-id'}
        />
      ))}
    </div>
  )
})

function ActionButton({ action, primary }: ActionButtonProps) {
  const { text, config } = useErrorContext()
  const { id, kind, pending, offline, secondsLeft, href, target } = action
  const hintId = useId()
  const waiting = secondsLeft > 0
  // Formatting takes long, and few buttons wait.
  const label = waiting
    ? text('retryIn', { time: durationText(secondsLeft, config.locale) })
    : action.label
  const hint = offline ? text('offline') : action.hint
  const shared = {
    className: 'rae-action',
    'data-action': id,
    'data-primary': primary ? '' : undefined,
    'data-pending': pending ? '' : undefined,
    'data-waiting': waiting ? '' : undefined,
    'data-offline': offline ? '' : undefined,
    // A toast doesn't stay open for it.
    'data-idle': /^(copy|dismiss)$/.test(kind) ? '' : undefined,
    'aria-describedby': hint && hintId,
    children: (
      <>
        {pending ? text(callsAgain(action) ? 'retrying' : 'working') : label}
        {hint && (
          <span id={hintId} hidden>
            {hint}
          </span>
        )}
      </>
    ),
  }
  if (href !== undefined) {
    const onFollow = (event: MouseEvent<HTMLAnchorElement>) => {
      const latest = action.press()
      if (latest === undefined) event.preventDefault()
      else if (latest !== href) event.currentTarget.href = latest
    }
    return (
      <ErrorActionLink
        {...shared}
        href={href}
        target={target}
        rel="noreferrer"
        onClick={onFollow}
      />
    )
  }
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    action.press()
  }
  // `aria-disabled`, not `disabled`: the button keeps its focus while it works.
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
