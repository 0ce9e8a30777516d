import { vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ErrorStore, ReportOptions } from '../../../src/index.js'
import type { Draw } from './draw.js'
import { drawFailure, fieldNames } from './failures.js'
import { describeElement, visible } from './findViolation.js'
import { locales, type PageHandle, type Part, parts } from './WalkPage.js'

/** All that a step can reach. */
export interface Scene {
  readonly page: PageHandle
  readonly store: ErrorStore
  /** The calls under way, oldest first. */
  readonly calls: { settle(value: unknown, failed: boolean): void }[]
  setOnline(online: boolean): void
}

type Do = (draw: Draw, scene: Scene) => string | Promise<string>

const scopes = ['', 'outer', 'inner', 'innermost', 'native', 'radix'] as const

const NOTHING = 'nothing'

/** Kinds of steps. Each answers what it did, in words. */
export const steps = {
  report(draw, { store }) {
    const [name, failure] = drawFailure(draw)
    const options = drawOptions(draw)
    store.report(failure, options)
    return `report ${name} ${JSON.stringify(options)}`
  },
  'report alike'(draw, { store }) {
    const [name, failure] = drawFailure(draw)
    const options = drawOptions(draw)
    const times = 2 + draw.number(3)
    for (let at = 0; at < times; at++)
      store.report(failure, { ...options, operation: `alike${at}` })
    return `report ${name} for ${times} operations ${JSON.stringify(options)}`
  },
  run(draw, { page }) {
    const [id, hook] = draw.one([...page.hooks])
    const options = draw.one([{}, { key: 'a' }, { key: 'b' }, { autoRetry: { limit: 2 } }])
    void hook.run(page.call, options)
    return `run in ${id} ${JSON.stringify(options)}`
  },
  settle(draw, { calls }) {
    const at = draw.number(Math.max(calls.length, 1))
    const [call] = calls.splice(at, 1)
    if (!call) return NOTHING
    const [name, failure] = drawFailure(draw)
    const fails = draw.number(3) > 0
    call.settle(fails ? failure : 'done', fails && draw.number(2) > 0)
    return `call ${at} settles with ${fails ? name : 'success'}`
  },
  press(draw) {
    const targets = visible(
      ':is([class*=rae-], main, [role=dialog], dialog) :is(button, a[href], summary)',
    )
    return targets[0] ? press(draw.one(targets)) : NOTHING
  },
  edit(draw) {
    const inputs = visible('input').filter((one) => !one.matches(':disabled'))
    if (!inputs[0]) return NOTHING
    const input = draw.one(inputs) as HTMLInputElement
    input.focus()
    input.value += 'a'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
    return `edit ${describeElement(input)}`
  },
  focus(draw) {
    const targets = visible('input, button, a[href], .rae-toast')
    if (!targets[0]) return NOTHING
    const target = draw.one(targets)
    target.focus()
    return `focus ${describeElement(target)}`
  },
  part(draw, { page }) {
    const part = draw.one(parts)
    return toggle(part, page)
  },
  rows(draw, { page }) {
    const { rows } = page.state
    const at = draw.number(rows.length + 1)
    const changes: readonly (readonly [string, readonly string[]])[] = [
      ['remove', rows.filter((_, other) => other !== at)],
      ['insert', [...rows.slice(0, at), `r${draw.number(1_000)}`, ...rows.slice(at)].slice(0, 5)],
      ['move', [...rows.slice(at), ...rows.slice(0, at)]],
    ]
    const [name, next] = draw.one(changes)
    page.set({ rows: [...new Set(next)] })
    return `${name} row ${at}`
  },
  hold(draw, { page }) {
    const [name, failure] = drawFailure(draw)
    const held = draw.number(3) > 0
    page.set({ failure: held ? failure : undefined })
    return `hold ${held ? name : 'nothing'}`
  },
  network(draw, { setOnline }) {
    const online = draw.number(2) > 0
    setOnline(online)
    return online ? 'online' : 'offline'
  },
  locale(draw, { page }) {
    const locale = draw.one(locales)
    page.set({ locale })
    return `locale ${locale}`
  },
  dismiss(draw, { store }) {
    const { entries } = store.getSnapshot()
    if (!entries[0]) return NOTHING
    const { id } = draw.one(entries)
    store.dismiss(id)
    return `dismiss ${id}`
  },
  retry(draw, { store }) {
    const { entries } = store.getSnapshot()
    if (!entries[0]) return NOTHING
    const { id } = draw.one(entries)
    void store.retry(id)
    return `retry ${id}`
  },
  clear(draw, { store, page }) {
    const scope = draw.one(scopes)
    const [name, act] = draw.one([
      ['the store', () => store.clear({ scope })],
      ['the hook', () => page.hooks.get(scope)?.clear()],
      ["the hook's dismissed", () => page.hooks.get(scope)?.dismiss()],
    ] as const)
    act()
    return `clear ${name} of "${scope}"`
  },
  reset(draw) {
    const form = draw.one([...document.forms])
    form.reset()
    return `reset ${describeElement(form)}`
  },
  wait(draw) {
    const ms = draw.one([50, 1_000, 11_000, 40_000])
    vi.advanceTimersByTime(ms)
    return `${ms} ms pass`
  },
  async key(draw) {
    const keys = ['{Escape}', '{F8}', '{Tab}', '{Shift>}{Tab}{/Shift}', '{Enter}', ' ']
    const key = draw.one(keys)
    await userEvent.keyboard(key)
    return `press ${key}`
  },
} satisfies Record<string, Do>

export type StepName = keyof typeof steps

/** The kinds, each as often as it is to come. */
export const stepNames: readonly StepName[] = [
  ...repeated('report', 6),
  ...repeated('report alike', 2),
  ...repeated('run', 4),
  ...repeated('settle', 6),
  ...repeated('press', 10),
  ...repeated('edit', 4),
  ...repeated('focus', 3),
  ...repeated('part', 4),
  ...repeated('rows', 2),
  ...repeated('hold', 2),
  'network',
  'locale',
  ...repeated('dismiss', 3),
  ...repeated('retry', 2),
  ...repeated('clear', 3),
  'reset',
  ...repeated('wait', 3),
  ...repeated('key', 6),
]

function repeated(name: StepName, times: number): StepName[] {
  return Array.from({ length: times }, () => name)
}

function drawOptions(draw: Draw): ReportOptions {
  return {
    scope: draw.one(scopes),
    ...draw.one([{}, {}, { surface: 'toast' }, { surface: 'banner' }] as const),
    ...draw.one([{}, {}, { fields: [draw.one(fieldNames)] }]),
    ...draw.one([{}, {}, { foreground: false }]),
    ...draw.one([{}, {}, { operation: draw.one(['a', 'b']) }]),
  }
}

/** Presses an element as a pointer does. */
function press(target: HTMLElement): string {
  const said = `press ${describeElement(target)}`
  const down = { bubbles: true, cancelable: true, pointerType: 'mouse', isPrimary: true }
  target.dispatchEvent(new PointerEvent('pointerdown', down))
  target.dispatchEvent(new MouseEvent('mousedown', down))
  target.focus({ preventScroll: true })
  target.dispatchEvent(new PointerEvent('pointerup', down))
  target.click()
  return said
}

function toggle(part: Part, page: PageHandle): string {
  const there = page.state.parts.has(part)
  // Of two modals side by side, each hides the other.
  const others = MODALS.includes(part) ? MODALS : [part]
  const rest = [...page.state.parts].filter((one) => !others.includes(one))
  page.set({ parts: new Set(there ? rest : [...rest, part]) })
  return `${there ? 'remove' : 'add'} ${part}`
}

const MODALS: readonly Part[] = ['native', 'radix']
