import { useId } from 'react'
import { FieldError } from '../../src/index.js'
import './components.css'

/** A label, a control with the name of the request parameter, and its errors. */
export function LabeledInput({ name, label, value }: LabeledInputProps) {
  const id = useId()
  return (
    <p className="story-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} defaultValue={value} />
      <FieldError name={name} />
    </p>
  )
}

interface LabeledInputProps {
  readonly name: string
  readonly label: string
  readonly value?: string
}
