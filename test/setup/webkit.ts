import { userEvent } from 'vitest/browser'

// What WebKitGTK and its driver need beside Playwright's browsers.

// The driver presses where an element was when it asked. Playwright waits until the element stands still, and so does
// this.
const { click, hover } = userEvent
userEvent.click = async (target, options) => {
  await standStill(target)
  await click(target, options)
}
userEvent.hover = async (target, options) => {
  await standStill(target)
  await hover(target, options)
}

/** Waits until an element has the same box in two frames, for a second at most. */
async function standStill(target: unknown) {
  if (!(target instanceof Element)) return
  let box = ''
  for (let frame = 0; frame < 60; frame++) {
    const { x, y, width, height } = target.getBoundingClientRect()
    const next = [x, y, width, height].join()
    if (next === box) return
    box = next
    await new Promise(requestAnimationFrame)
  }
}

// A mouse event that a script dispatches at a select opens the system's menu all the same, and the menu chooses.
addEventListener(
  'mousedown',
  (event) => {
    const select = event.target instanceof Element && event.target.closest('select')
    if (select && !event.isTrusted) event.preventDefault()
  },
  { capture: true },
)
