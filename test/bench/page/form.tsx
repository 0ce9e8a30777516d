import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Control, type UseFormSetError, useForm, useFormState } from 'react-hook-form'
import { ApiErrorScope } from '../../../src/index.js'
import { mountBaseForm } from './baseForm.js'
import { countRender, renders } from './countRender.js'
import { Field } from './Field.js'
import { pause, settle } from './frames.js'
import { envelope, mount, Reporter } from './mount.js'

export interface FormResult {
  readonly name: string
  /** For one error: how often its field renders, and all other fields together. */
  readonly renders: number
  readonly others: number
  /** Median milliseconds from the call until the text is in the document. */
  readonly shown: number
}

type Values = Record<string, string>
export type Show = (field: string) => void

function HookFormField(props: {
  readonly name: string
  readonly control: Control<Values>
}): ReactNode {
  const { name, control } = props
  countRender(name)
  const { errors } = useFormState({ control, name })
  return (
    <label>
      {name} <input {...control.register(name)} /> <span>{errors[name]?.message}</span>
    </label>
  )
}

function HookForm(props: {
  readonly names: readonly string[]
  readonly onReady: (setError: UseFormSetError<Values>) => void
}): ReactNode {
  const { control, setError } = useForm<Values>()
  props.onReady(setError)
  return props.names.map((name) => <HookFormField key={name} name={name} control={control} />)
}

/** One error in a form of `size` fields, `rounds` times, each at another field: ours, then the others'. */
export async function form(
  size: number,
  rounds: number,
): Promise<[FormResult, FormResult, FormResult]> {
  const names = Array.from({ length: size }, (_, index) => `Field${index}`)
  const ours = await mountOurs(names)
  const hookForm = await mountHookForm(names)
  const baseForm = await mountBaseForm(names)
  // Whichever is first would pay for what all of them warm up.
  for (const show of [ours, hookForm, baseForm]) await measure('', names, rounds, show)
  return [
    await measure('react-api-error', names, rounds, ours),
    await measure('react-hook-form', names, rounds, hookForm),
    await measure('base-ui', names, rounds, baseForm),
  ]
}

async function mountOurs(names: readonly string[]): Promise<Show> {
  const report = await new Promise<Parameters<Parameters<typeof Reporter>[0]['onReady']>[0]>(
    (resolve) => {
      void mount(
        <ApiErrorScope>
          {names.map((name) => (
            <Field key={name} name={name} />
          ))}
          <Reporter onReady={resolve} />
        </ApiErrorScope>,
      )
    },
  )
  return (field) =>
    report(envelope('InvalidParameterValue', field), { surface: 'field', fields: [field] })
}

async function mountHookForm(names: readonly string[]): Promise<Show> {
  const element = document.body.appendChild(document.createElement('div'))
  const setError = await new Promise<UseFormSetError<Values>>((resolve) => {
    createRoot(element).render(<HookForm names={names} onReady={resolve} />)
  })
  return (field) => setError(field, { message: 'Check this value' }, { shouldFocus: false })
}

async function measure(
  name: string,
  names: readonly string[],
  rounds: number,
  show: Show,
): Promise<FormResult> {
  await pause(500)
  const shown: number[] = []
  let own = 0
  let others = 0
  for (let round = 0; round < rounds; round++) {
    // Another field in each round, and others than in the warm-up.
    const field = names[Math.floor((names.length / rounds) * round) + (name === '' ? 0 : 1)] ?? ''
    renders.clear()
    const start = performance.now()
    const changed = nextChange()
    show(field)
    shown.push((await changed) - start)
    await settle()
    own += renders.get(field) ?? 0
    renders.delete(field)
    for (const count of renders.values()) others += count
  }
  shown.sort((a, b) => a - b)
  const median = shown[Math.floor(rounds / 2)] ?? Number.NaN
  return { name, renders: own / rounds, others: others / rounds, shown: median }
}

/** When text is next added to the document. */
function nextChange(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve(performance.now())
    })
    observer.observe(document, { childList: true, characterData: true, subtree: true })
  })
}
