import { pause } from '../frames.js'

const enough = 500
const patience = 20_000

/**
 * Milliseconds until the document changes no more, which it has not for half a second then;
 * infinite where that takes over 20 seconds.
 *
 * @param look called every now and then meanwhile
 */
export async function untilQuiet(look: () => void): Promise<number> {
  const start = performance.now()
  let last = start
  const observer = new MutationObserver(() => {
    last = performance.now()
  })
  const subtree = true
  observer.observe(document, { childList: true, attributes: true, characterData: true, subtree })
  do {
    await pause(50)
    look()
  } while (performance.now() - last < enough && performance.now() - start < patience)
  observer.disconnect()
  const quiet = performance.now() - last >= enough && last - start < patience
  return quiet ? last - start : Number.POSITIVE_INFINITY
}
