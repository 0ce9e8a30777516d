import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Control, type UseFormReturn, useForm, useFormState } from 'react-hook-form'
import { countRender } from './countRender.js'
import type { MountedForm } from './form.js'

type Values = Record<string, string>

function HookFormField(props: {
  readonly name: string
  readonly control: Control<Values>
}): ReactNode {
  const { name, control } = props
  countRender(name)
  const { errors } = useFormState({ control, name })
  return (
    <label data-field={name}>
      {name} <input {...control.register(name)} /> <span>{errors[name]?.message}</span>
    </label>
  )
}

function HookForm(props: {
  readonly names: readonly string[]
  readonly onReady: (form: UseFormReturn<Values>) => void
}): ReactNode {
  const form = useForm<Values>()
  props.onReady(form)
  return props.names.map((name) => <HookFormField key={name} name={name} control={form.control} />)
}

/** A form of React Hook Form, each of whose fields subscribes to its own state. */
export async function mountHookForm(names: readonly string[]): Promise<MountedForm> {
  const element = document.body.appendChild(document.createElement('div'))
  const { setError, clearErrors } = await new Promise<UseFormReturn<Values>>((resolve) => {
    createRoot(element).render(<HookForm names={names} onReady={resolve} />)
  })
  return {
    show: (field) => setError(field, { message: 'Check this value' }, { shouldFocus: false }),
    clear: (field) => clearErrors(field),
  }
}
