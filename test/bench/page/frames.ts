/** Waits until the browser has painted twice: once for what is under way, once for what that began. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  await pause(0)
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The longest time between two frames, in milliseconds, while `during` goes on. */
export async function longestFrame(during: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let watching = true
  const watch = (now: number) => {
    longest = Math.max(longest, now - last)
    last = now
    if (watching) requestAnimationFrame(watch)
  }
  await new Promise((resolve) => requestAnimationFrame(resolve))
  last = performance.now()
  requestAnimationFrame(watch)
  await during()
  watching = false
  return longest
}
