/** Submits a form. During the call it keeps focus and does nothing. */
export function SubmitButton({ label, pending }: SubmitButtonProps) {
  return (
    <button type="submit" className="fl-submit" aria-disabled={pending || undefined}>
      {pending && <span className="fl-spinner" aria-hidden="true" />}
      {label}
    </button>
  )
}

interface SubmitButtonProps {
  readonly label: string
  readonly pending: boolean
}
