import { mountAriaForm } from './ariaForm.js'
import { mountBaseForm } from './baseForm.js'
import { renders } from './countRender.js'
import { pause, settle } from './frames.js'
import { mountHookForm } from './hookForm.js'
import { mountOwnForm } from './ownForm.js'

export interface FieldErrorResult {
  /** How often the field rendered, and all other fields together. */
  readonly renders: number
  readonly others: number
  /** Milliseconds from the call until the text is in the document. */
  readonly shown: number
}

/** A form whose fields each have an element with `data-field`, which an error's text is added to. */
export interface MountedForm {
  readonly show: (field: string) => void
  readonly clear: (field: string) => void
}

const forms = {
  'react-api-error': mountOwnForm,
  'react-hook-form': mountHookForm,
  'base-ui': mountBaseForm,
  'react-aria': mountAriaForm,
}
let form: MountedForm | undefined

export async function mountForm(name: keyof typeof forms, size: number): Promise<void> {
  form = await forms[name](Array.from({ length: size }, (_, index) => nameOf(index)))
  await pause(500)
}

/** The error of one field in a form without errors; the form is cleared of it afterwards. */
export async function fieldError(index: number): Promise<FieldErrorResult> {
  const field = nameOf(index)
  const element = document.querySelector(`[data-field="${field}"]`)
  if (!form || !element) throw new Error(`no ${field}`)
  const before = element.textContent
  renders.clear()
  const changed = nextChange(element)
  const start = performance.now()
  form.show(field)
  const shown = (await changed) - start
  if (element.textContent === before) throw new Error(`no text at ${field}`)
  // What is said to screen readers comes later, and must not fall into another form's turn.
  await pause(80)
  const own = renders.get(field) ?? 0
  renders.delete(field)
  const others = [...renders.values()].reduce((sum, count) => sum + count, 0)
  form.clear(field)
  await settle()
  if (element.textContent !== before) throw new Error(`a text is left at ${field}`)
  return { renders: own, others, shown }
}

/** None is the beginning of another: React Hook Form renders both of such fields. */
function nameOf(index: number): string {
  return `Field${String(index).padStart(4, '0')}`
}

/** When something is next added to an element. */
function nextChange(element: Element): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve(performance.now())
    })
    observer.observe(element, { childList: true, characterData: true, subtree: true })
  })
}
