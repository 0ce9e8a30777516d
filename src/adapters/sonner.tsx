'use client'

import { type CSSProperties, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type ExternalToast, type ToastT, toast } from 'sonner'
import {
  type ErrorAction,
  ErrorActionLink,
  ErrorDescription,
  ErrorTitle,
  type ShownError,
  useDuration,
  useErrorActions,
  useToasts,
} from '../index.js'

/**
 * Shows the errors of a toaster as sonner's toasts, in the app's own `<Toaster />`: `toaster={<SonnerErrors />}`. An
 * error's toast changes in place, stays until the error ends, and ends the error when it is dismissed. The app's own
 * toasts are left alone. It renders nothing itself.
 */
export function SonnerErrors({ options }: SonnerErrorsProps) {
  const { toasts, dismiss } = useToasts({ announces: true })
  const prefix = useId()
  return toasts
    .slice(-NEWEST)
    .map((error) => (
      <SonnerError
        key={error.key}
        id={prefix + error.key}
        error={error}
        options={options?.(error)}
        onDismiss={dismiss}
      />
    ))
}

/** The errors that are handed to sonner at once. Each one costs, and the older ones come when these have gone. */
const NEWEST = 10

function SonnerError({ id, error, options, onDismiss }: SonnerErrorProps) {
  const { severity, title, locale, dir } = error.presentation
  // Sonner's own button closes.
  const actions = useErrorActions(error).filter((action) => action.id !== 'dismiss')
  const time = useDuration(Math.max(0, ...actions.map(({ secondsLeft }) => secondsLeft)))
  const [row, setRow] = useState<HTMLElement | null>(null)
  // The app's `<Toaster />` may be outside of the provider and the router. So the words are rendered here and handed
  // over as text, and the next steps are rendered into the toast.
  const [words] = useState(() => document.createElement('div'))
  const shown = useRef(false)

  useEffect(() => {
    const [, ...sentences] = [...words.querySelectorAll('p')].map((part) => part.textContent)
    const { count, alike } = error
    const times = count > alike.length ? ` ×${count.toLocaleString(locale)}` : ''
    const closing = (then: ExternalToast['onDismiss']) => (closed: ToastT) => {
      if (shown.current) onDismiss(error.id)
      then?.(closed)
    }
    toast[severity](
      <span lang={locale} dir={dir}>
        <span style={HIDDEN}>{words.querySelector('p > span')?.textContent} </span>
        {title + times}
      </span>,
      {
        duration: Number.POSITIVE_INFINITY,
        closeButton: true,
        description: (
          <div lang={locale} dir={dir}>
            {sentences.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            {actions[0] && (
              // Off: sonner's live region would read each second of a wait.
              <div ref={setRow} style={ROW} aria-live="off" />
            )}
          </div>
        ),
        ...options,
        id,
        onDismiss: closing(options?.onDismiss),
        onAutoClose: closing(options?.onAutoClose),
      },
    )
  })
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
      toast.dismiss(id)
    }
  }, [id])

  return (
    <>
      {createPortal(
        <>
          <ErrorTitle error={error} />
          <ErrorDescription error={error} />
        </>,
        words,
      )}
      {row &&
        createPortal(
          actions.map((action, at) => (
            <Step key={action.id} action={action} time={time} primary={at === 0} />
          )),
          row,
        )}
    </>
  )
}

/** A next step as a button or a link, in the look of sonner's own. */
function Step({ action, time, primary }: StepProps) {
  const { label, hint, href, target, pending, offline, secondsLeft, press } = action
  const shared = {
    'data-button': '',
    'data-cancel': primary ? undefined : '',
    style: { margin: 0 },
    title: hint,
    children: secondsLeft > 0 ? `${label} (${time})` : label,
  }
  if (href === undefined) {
    const disabled = pending || offline || secondsLeft > 0 || undefined
    return <button {...shared} type="button" aria-disabled={disabled} onClick={() => press()} />
  }
  const onFollow = (event: MouseEvent) => {
    if (press() === undefined) event.preventDefault()
  }
  const link = { ...shared, href, target, rel: 'noreferrer', onClick: onFollow }
  return <ErrorActionLink {...link} />
}

const ROW: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 6, marginBlockStart: 8 }

const HIDDEN: CSSProperties = {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

export interface SonnerErrorsProps {
  /** Sonner's options for an error's toast, such as `position`, `toasterId` or `duration`. */
  readonly options?: ((error: ShownError) => ExternalToast) | undefined
}

interface SonnerErrorProps {
  readonly id: string
  readonly error: ShownError
  readonly options: ExternalToast | undefined
  readonly onDismiss: (entryId: string) => void
}

interface StepProps {
  readonly action: ErrorAction
  /** The wait in words. */
  readonly time: string
  readonly primary: boolean
}
