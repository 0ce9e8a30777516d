'use client'

import { useErrorContext } from '../provider/ErrorContext.js'

/** Puts away what it stands in. */
export function CloseButton({ name = 'close', onClose }: CloseButtonProps) {
  const { text } = useErrorContext()
  return <button type="button" className="rae-close" aria-label={text(name)} onClick={onClose} />
}

interface CloseButtonProps {
  /** Of the interface texts, the one that names it. */
  readonly name?: string
  readonly onClose: () => void
}
