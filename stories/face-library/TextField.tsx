import { useId } from 'react'
import { FieldError } from '../../src/index.js'

/** A plain label, a plain control, and the place for its errors. */
export function TextField({ name, label, hint, spellCheck }: TextFieldProps) {
  const id = useId()
  return (
    <div className="fl-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        autoComplete="off"
        spellCheck={spellCheck}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <FieldError name={name} />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="fl-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps {
  /** The request parameter's name. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly spellCheck?: boolean
}
