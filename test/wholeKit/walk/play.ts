import { vi } from 'vitest'
import { drawFrom } from './draw.js'
import { describeElement, findViolation } from './findViolation.js'
import { type OpenPage, openPage } from './openPage.js'
import { type StepName, steps } from './steps.js'
import { firstState } from './WalkPage.js'

export interface Step {
  readonly name: StepName
  /** Decides on all that the step leaves open. */
  readonly seed: number
}

/** What came of some steps. */
export interface Outcome {
  /** What was done, in words. */
  readonly done: readonly string[]
  /** What doesn't hold after the last of them. */
  readonly violation?: string | undefined
}

/** Plays steps on a new page, and checks after each of them that all holds. Stops at the first thing that doesn't. */
export async function play(list: readonly Step[]): Promise<Outcome> {
  vi.useFakeTimers({ toFake: [...TIMERS], now: Date.UTC(2030, 0, 1) })
  const done: string[] = []
  const open = openPage()
  try {
    await settle(9)
    const first = measure(open)
    for (const { name, seed } of list) {
      done.push(await steps[name](drawFrom(seed), open.scene))
      await settle()
      const violation = await look(open, name)
      if (violation) return { done, violation }
      if (document.activeElement === document.body) open.focus.forget()
    }
    return { done, violation: await leave(open, first) }
  } catch (thrown) {
    return { done, violation: `thrown: ${thrown instanceof Error ? thrown.stack : thrown}` }
  } finally {
    open.close()
    vi.useRealTimers()
    await tick()
  }
}

/** Those of the page and the kit. React's own scheduler runs as ever. */
const TIMERS = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'performance',
  'Date',
] as const

const FRAME_MS = 17

const channel = new MessageChannel()

/** A task of the browser's: React works in such tasks too. */
function tick(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(0)
  })
}

/** Waits until nothing more happens by itself: some frames, with the tasks between them. */
async function settle(frames = 2): Promise<void> {
  for (let left = frames; left > 0; left--) {
    for (let tasks = 2; tasks > 0; tasks--) await tick()
    vi.advanceTimersByTime(FRAME_MS)
  }
  await tick()
}

/** Looks for what doesn't hold after a step. */
async function look(open: OpenPage, step: StepName): Promise<string | undefined> {
  const { faults, scene, focus } = open
  const find = () => {
    const { context } = scene.page
    return faults[0] ?? (context && findViolation(context)) ?? droppedFrom(focus.last(), step)
  }
  if (!find()) return undefined
  // What is only late on a busy machine comes now.
  await settle(40)
  return find()
}

/** Focus that was on an element which is still there to have it, or on one of the kit's, and has gone nowhere. */
function droppedFrom(before: Element | null, name: StepName): string | undefined {
  const { activeElement, body } = document
  if (activeElement !== body || !before) return undefined
  // The browser's Tab leaves the page behind its last element.
  if (name === 'key' && !document.hasFocus()) return undefined
  const isKits = before.closest('[class*="rae-"]') !== null
  const isThere =
    before.isConnected && before.checkVisibility() && !before.matches(':disabled, [inert] *')
  return isKits || isThere ? `focus dropped from ${describeElement(before)}` : undefined
}

interface Size {
  readonly nodes: number
  readonly listeners: number
}

function measure({ countListeners }: OpenPage): Size {
  return { nodes: document.querySelectorAll('*').length, listeners: countListeners() }
}

/** Ends all that is under way, and looks at what is left. */
async function leave(open: OpenPage, first: Size): Promise<string | undefined> {
  const { scene, faults } = open
  const { page, store, calls, setOnline } = scene
  setOnline(true)
  page.set(firstState)
  for (let round = 0; round < 6; round++) {
    for (const call of calls.splice(0)) call.settle('done', false)
    vi.advanceTimersByTime(60_000)
    await settle()
  }
  const waiting = store.getSnapshot().entries.find((one) => one.pending || one.acting?.[0])
  if (waiting) return `pending forever: ${waiting.error.code}`
  for (const [id, hook] of page.hooks) if (hook.pending) return `pending forever: ${id}`
  if (open.running) return `${open.running} calls never end`
  store.clear()
  page.context?.store.clearHistory()
  document.querySelector<HTMLElement>('.rae-list .rae-close')?.click()
  vi.advanceTimersByTime(60_000)
  await settle()
  // "Done" was paused while focus was in another toast. Toasts fade away by the browser's clock, which is no one's to
  // turn; some go only now.
  for (let round = 0; round < 3; round++) {
    vi.advanceTimersByTime(60_000)
    for (const toast of document.querySelectorAll('.rae-toast[data-state=closed]')) {
      for (const animation of toast.getAnimations()) animation.finish()
    }
    await settle()
  }
  if (faults[0]) return faults[0]
  const last = measure(open)
  if (last.nodes > first.nodes) return `${last.nodes} nodes are left, of ${first.nodes} at first`
  if (last.listeners <= first.listeners) return undefined
  return `${last.listeners} listeners are left, of ${first.listeners} at first`
}
