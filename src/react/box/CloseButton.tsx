'use client'

import { useErrorContext } from '../provider/ErrorContext.js'

/** A button that closes the box around it. */
export function CloseButton({ name = 'close', onClose }: CloseButtonProps) {
  const { text } = useErrorContext()
  return <button type="button" className="rae-close" aria-label={text(name)} onClick={onClose} />
}

interface CloseButtonProps {
  /** The key of the interface text that names it. */
  readonly name?: string
  readonly onClose: () => void
}
