import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, ApiErrorScope, ErrorToaster, FieldError } from '../../../src/index.js'
import { settle } from './frames.js'

const labels = Array.from({ length: 500 }, (_, index) => `field${index}`)

function inputs(after: (name: string) => ReactNode): ReactNode {
  return labels.map((name) => (
    <label key={name}>
      {name} <input name={name} /> {after(name)}
    </label>
  ))
}

const pages = {
  nothing: () => <p>An app</p>,
  provider: () => (
    <ApiErrorProvider locale="en" toaster={<ErrorToaster />}>
      <p>An app</p>
    </ApiErrorProvider>
  ),
  inputs: () => (
    <ApiErrorProvider locale="en" toaster={<ErrorToaster />}>
      <ApiErrorScope>{inputs(() => null)}</ApiErrorScope>
    </ApiErrorProvider>
  ),
  fields: () => (
    <ApiErrorProvider locale="en" toaster={<ErrorToaster />}>
      <ApiErrorScope>
        {inputs((name) => (
          <FieldError name={name} />
        ))}
      </ApiErrorScope>
    </ApiErrorProvider>
  ),
}

/** What it takes to mount a page, with its effects, in milliseconds. */
export async function mountCost(page: keyof typeof pages): Promise<number> {
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  await settle()
  const start = performance.now()
  flushSync(() => root.render(pages[page]()))
  // What effects have begun has rendered by then.
  await Promise.resolve()
  const cost = performance.now() - start
  await settle()
  root.unmount()
  element.remove()
  await settle()
  return cost
}
