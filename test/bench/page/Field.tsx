import type { ReactNode } from 'react'
import { useFieldError } from '../../../src/index.js'
import { countRender } from './countRender.js'

/** A field of the kit's, without a form library. */
export function Field({ name }: { readonly name: string }): ReactNode {
  countRender(name)
  const { message, inputProps, errorProps } = useFieldError(name)
  return (
    <label data-field={name}>
      {name} <input name={name} {...inputProps} /> <span {...errorProps}>{message}</span>
    </label>
  )
}
