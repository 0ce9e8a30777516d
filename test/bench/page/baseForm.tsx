import { Field } from '@base-ui/react/field'
import { Form } from '@base-ui/react/form'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { countRender } from './countRender.js'
import type { MountedForm } from './form.js'

type Errors = Record<string, string>

function BaseForm(props: {
  readonly names: readonly string[]
  readonly onReady: (setErrors: (errors: Errors) => void) => void
}): ReactNode {
  const [errors, setErrors] = useState<Errors>({})
  props.onReady(setErrors)
  return (
    <Form errors={errors}>
      <Fields names={props.names} />
    </Form>
  )
}

let fields: ReactNode = null

/** Made once: what renders again does so of Base UI's own accord. */
function Fields({ names }: { readonly names: readonly string[] }): ReactNode {
  fields ??= names.map((name) => (
    <Field.Root
      key={name}
      name={name}
      render={(rest) => {
        countRender(name)
        return <div {...rest} data-field={name} />
      }}
    >
      <Field.Label>{name}</Field.Label>
      <Field.Control />
      <Field.Error />
    </Field.Root>
  ))
  return fields
}

/** A form of Base UI, whose errors are given to the form as a whole. */
export async function mountBaseForm(names: readonly string[]): Promise<MountedForm> {
  const element = document.body.appendChild(document.createElement('div'))
  const setErrors = await new Promise<(errors: Errors) => void>((resolve) => {
    createRoot(element).render(<BaseForm names={names} onReady={resolve} />)
  })
  return {
    show: (field) => setErrors({ [field]: 'Check this value' }),
    clear: () => setErrors({}),
  }
}
