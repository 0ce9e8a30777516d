/** The timers of the page that have neither ended nor been cleared. Imported first, so that it sees all of them. */
export const liveTimers = new Set<number>()

const [set, clear] = [window.setTimeout, window.clearTimeout]

window.setTimeout = ((handler: () => void, delay?: number) => {
  const id = set(() => {
    liveTimers.delete(id)
    handler()
  }, delay)
  liveTimers.add(id)
  return id
}) as typeof window.setTimeout

window.clearTimeout = (id) => {
  liveTimers.delete(Number(id))
  clear(id)
}
