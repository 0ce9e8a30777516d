import { baseUi } from './baseUi.js'
import type { Contestant } from './Contestant.js'
import { formScenarios } from './formScenarios.js'
import { hotToast } from './hotToast.js'
import { mantine } from './mantine.js'
import { notistack } from './notistack.js'
import { own } from './own.js'
import { reactAria } from './reactAria.js'
import { reactHookForm } from './reactHookForm.js'
import { sonner } from './sonner.js'
import { toastify } from './toastify.js'
import { type Facts, toastScenarios } from './toastScenarios.js'

const contestants: Readonly<Record<string, Contestant>> = {
  'react-api-error': own,
  sonner,
  'react-hot-toast': hotToast,
  notistack,
  'react-toastify': toastify,
  Mantine: mantine,
  'Base UI': baseUi,
  'React Aria': reactAria,
  'React Hook Form': reactHookForm,
}

const beside = { ways, toasts, form }

/** The ways in which a contestant does a kind of thing; none where it doesn't. */
function ways(name: string, kind: 'toasts' | 'form'): string[] {
  return Object.keys(contestants[name]?.[kind] ?? {})
}

async function toasts(name: string, way: string, scenario: string): Promise<Facts> {
  const mount = contestants[name]?.toasts?.[way]
  const run = toastScenarios[scenario as keyof typeof toastScenarios]
  if (!mount) throw new Error(`no toasts of ${name} ${way}`)
  return run(await mount())
}

async function form(name: string, way: string, scenario: string): Promise<Facts> {
  const mount = contestants[name]?.form?.[way]
  const run = formScenarios[scenario as keyof typeof formScenarios]
  if (!mount) throw new Error(`no form of ${name} ${way}`)
  return run(mount)
}

declare global {
  interface Window {
    /** What `npm run bench -- --beside` calls in the page. */
    beside: typeof beside
  }
}

window.beside = beside
