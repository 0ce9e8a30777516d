import { cdp } from 'vitest/browser'

type Point = readonly [x: number, y: number]

interface Session {
  send(method: string, params: Record<string, unknown>): Promise<unknown>
}

/** A point of the test's page, which is in a frame, in the browser's coordinates. */
function place([x, y]: Point): { readonly x: number; readonly y: number } {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame === undefined ? 1 : frame.width / window.innerWidth
  return { x: (frame?.x ?? 0) + x * scale, y: (frame?.y ?? 0) + y * scale }
}

/** Moves a finger along points of the test's page, with input events of the browser itself. */
export async function touch(points: readonly Point[]): Promise<void> {
  const session = cdp() as unknown as Session
  const send = (type: string, point?: Point) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: point === undefined ? [] : [place(point)],
    })
  const [first, ...others] = points
  await send('touchStart', first)
  for (const point of others) {
    await send('touchMove', point)
    await new Promise(requestAnimationFrame)
  }
  await send('touchEnd')
  await new Promise(requestAnimationFrame)
}

/** Drags the mouse with its button down, from a point of an element on, in CSS pixels. */
export async function drag(element: Element, [dx, dy]: Point, [toDx, toDy]: Point): Promise<void> {
  await standStill()
  const { left, top } = element.getBoundingClientRect()
  const [x, y, toX, toY] = [left + dx, top + dy, left + toDx, top + toDy]
  const session = cdp() as unknown as Session
  const send = (type: string, point: Point) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...place(point),
      button: 'left',
      buttons: 1,
      clickCount: 1,
    })
  await send('mousePressed', [x, y])
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
    await send('mouseMoved', [x + (toX - x) * part, y + (toY - y) * part])
  }
  await send('mouseReleased', [toX, toY])
  await new Promise(requestAnimationFrame)
}

/** Swipes from the middle of an element by the given CSS pixels, in five steps. */
export function swipe(element: Element, dx: number, dy = 0): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect()
  const [left, top] = [x + width / 2, y + height / 2]
  return touch([0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => [left + dx * part, top + dy * part]))
}

/** Waits until nothing moves any more: not what comes in, nor what a canceled swipe moves back. */
async function standStill(): Promise<void> {
  await new Promise(requestAnimationFrame)
  const moving = document
    .getAnimations()
    .filter((one) => (one as Partial<CSSAnimation>).animationName !== 'rae-remaining')
  await Promise.allSettled(moving.map(({ finished }) => finished))
}

/**
 * Taps the middle of an element, as soon as no transition moves it any more. Both events are sent at once: a busy
 * machine would make a long press of a tap.
 */
export async function tap(element: Element): Promise<void> {
  await standStill()
  const { x, y, width, height } = element.getBoundingClientRect()
  const session = cdp() as unknown as Session
  const touchPoints = [place([x + width / 2, y + height / 2])]
  await Promise.all([
    session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints }),
    session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ])
  await new Promise(requestAnimationFrame)
}
