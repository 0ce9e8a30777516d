import { quantile } from '../../quantile.js'
import { longestFrame, pause } from '../frames.js'
import type { Toasts } from './Contestant.js'
import { different } from './failure.js'
import { listenLive } from './listenLive.js'
import { untilQuiet } from './untilQuiet.js'

/** A figure, an answer, or what to print. */
export type Fact = number | boolean | string
export type Facts = Readonly<Record<string, Fact>>

type Scenario = (toasts: Toasts) => Promise<Facts>

/** What toasts are put through. */
export const toastScenarios = {
  one,
  burst,
  unlike,
  leftAlone,
  underDialog,
  again,
} satisfies Record<string, Scenario>

const equal = 200

/** One toast at a time, on a page at rest: until it is in the document, and until it is painted. */
async function one({ failAs, clear, selector }: Toasts): Promise<Facts> {
  const there: number[] = []
  const painted: number[] = []
  for (let at = 0; at < 25; at++) {
    const title = `Failure ${at}`
    await pause(100)
    const start = performance.now()
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const toasts = [...document.querySelectorAll(selector)]
        if (!toasts.some(({ textContent }) => textContent?.includes(title))) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true })
    })
    failAs(title)
    await shown
    const inDocument = performance.now() - start
    await new Promise(requestAnimationFrame)
    await pause(0)
    // The first ones compile.
    if (at > 4) {
      there.push(inDocument)
      painted.push(performance.now() - start)
    }
    clear()
    await pause(400)
  }
  return {
    there: `${quantile(there, 0.5).toFixed(1)} ms`,
    painted: `${quantile(painted, 0.5).toFixed(1)} ms`,
  }
}

/** As many different failures in one task as a page has whose every call fails with something else. */
async function unlike({ failAs, selector }: Toasts): Promise<Facts> {
  let toasts = 0
  let task = 0
  const idle = await longestFrame(() => pause(500))
  const longest = await longestFrame(async () => {
    await pause(50)
    const start = performance.now()
    for (let at = 0; at < different; at++) failAs(`Failure ${at}`)
    task = performance.now() - start
    for (let look = 0; look < 20; look++) {
      await pause(50)
      toasts = Math.max(toasts, document.querySelectorAll(selector).length)
    }
  })
  const beyond = Math.max(0, Math.round(longest - idle))
  return { toasts, task: `${Math.round(task)} ms`, beyond: `${beyond} ms` }
}

/** As many equal failures in one task as a page of tiles has when its service goes. */
async function burst({ fail, selector }: Toasts): Promise<Facts> {
  let toasts = 0
  let count = false
  let errors = 0
  window.addEventListener('error', () => errors++)
  const look = () => {
    const mounted = [...document.querySelectorAll(selector)]
    toasts = Math.max(toasts, mounted.length)
    count ||= mounted.some(({ textContent }) => textContent?.includes(String(equal)))
  }
  let settled = 0
  const longest = await longestFrame(async () => {
    await pause(50)
    const quiet = untilQuiet(look)
    for (let index = 0; index < equal; index++) fail()
    settled = await quiet
  })
  return {
    toasts,
    count,
    errors,
    settled: Number.isFinite(settled) ? `${(settled / 1000).toFixed(2)} s` : 'over 20 s',
    longest: `${Math.round(longest)} ms`,
  }
}

async function leftAlone({ fail, selector }: Toasts): Promise<Facts> {
  fail()
  await pause(8000)
  return { there: document.querySelector(selector) !== null }
}

/** A native dialog is the browser's: no style lifts anything above it that is not in it. */
async function underDialog({ fail, selector }: Toasts): Promise<Facts> {
  fail()
  await pause(1000)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.textContent = 'New person'
  dialog.showModal()
  await pause(1000)
  const button = document.querySelector(`${selector} button`)
  if (!button) throw new Error('the toast has no button, or is gone')
  const { x, y, width, height } = button.getBoundingClientRect()
  const hit = document.elementFromPoint(x + width / 2, y + height / 2)
  return { hit: button.contains(hit), within: dialog.contains(button) }
}

async function again({ fail, selector }: Toasts): Promise<Facts> {
  fail()
  await pause(1500)
  const said = listenLive()
  fail()
  await pause(1500)
  return { announced: said.length > 0, mounted: document.querySelectorAll(selector).length }
}
