import { pause } from '../frames.js'
import type { Problem, Save } from './Contestant.js'
import { isVisible } from './isVisible.js'
import type { Facts } from './toastScenarios.js'

type Scenario = (mount: (save: Save) => Promise<void>) => Promise<Facts>

/** What forms are put through. */
export const formScenarios = { offPage, onPage } satisfies Record<string, Scenario>

/** The server blames a field that is not on the page: of another step, another tab, another version. */
async function offPage(mount: (save: Save) => Promise<void>): Promise<Facts> {
  const problem = { field: 'nickname', message: 'This nickname is taken' }
  const form = await open(mount, problem)
  await form.submit()
  const shown = form.shown()
  const before = form.calls()
  await form.submit()
  return { shown, sent: form.calls() > before }
}

async function onPage(mount: (save: Save) => Promise<void>): Promise<Facts> {
  const form = await open(mount, { field: 'email', message: 'This email is taken' })
  await form.submit()
  const focused = document.activeElement === form.input
  const before = form.calls()
  await form.submit()
  const sent = form.calls() > before
  form.edit()
  await pause(300)
  const cleared = !form.shown()
  await form.submit()
  return { focused, sent, cleared, again: form.shown() }
}

async function open(mount: (save: Save) => Promise<void>, problem: Problem) {
  let calls = 0
  await mount(async () => {
    calls++
    await pause(50)
    return problem
  })
  const input = document.querySelector<HTMLInputElement>('input[name="email"]')
  const button = document.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (!input || !button) throw new Error('no form')
  return {
    input,
    calls: () => calls,
    shown: () => isVisible(problem.message),
    async submit() {
      button.click()
      await pause(700)
    },
    /** As typing and leaving the field do. */
    edit() {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      input.focus()
      set?.call(input, `${input.value}x`)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
      input.blur()
    },
  }
}
