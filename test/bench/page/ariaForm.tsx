import { type ReactNode, useState } from 'react'
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { countRender } from './countRender.js'
import type { MountedForm } from './form.js'

type Errors = Record<string, string>

function AriaForm(props: {
  readonly names: readonly string[]
  readonly onReady: (setErrors: (errors: Errors) => void) => void
}): ReactNode {
  const [errors, setErrors] = useState<Errors>({})
  props.onReady(setErrors)
  return (
    <Form validationErrors={errors}>
      <Fields names={props.names} />
    </Form>
  )
}

let fields: ReactNode = null

/** Made once: what renders again does so of React Aria's own accord. */
function Fields({ names }: { readonly names: readonly string[] }): ReactNode {
  fields ??= names.map((name) => (
    <TextField
      key={name}
      name={name}
      data-field={name}
      className={() => {
        countRender(name)
        return 'field'
      }}
    >
      <Label>{name}</Label>
      <Input />
      <FieldError />
    </TextField>
  ))
  return fields
}

/** A form of React Aria Components, whose errors are given to the form as a whole. */
export async function mountAriaForm(names: readonly string[]): Promise<MountedForm> {
  const element = document.body.appendChild(document.createElement('div'))
  const setErrors = await new Promise<(errors: Errors) => void>((resolve) => {
    createRoot(element).render(<AriaForm names={names} onReady={resolve} />)
  })
  return {
    show: (field) => setErrors({ [field]: 'Check this value' }),
    clear: () => setErrors({}),
  }
}
