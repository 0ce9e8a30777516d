import { readdirSync, readFileSync } from 'node:fs'
import { kill } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Ends the processes of a desktop, each by its id: also those that the buses have started.
 *
 * @param {string} runtime the desktop's `XDG_RUNTIME_DIR`: what has it in its environment is of the desktop
 */
export async function endProcesses(runtime) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    for (const pid of processesOf(runtime)) {
      try {
        kill(pid, signal)
      } catch {
        // It has ended by itself.
      }
    }
    for (let at = 0; at < 20 && processesOf(runtime)[0]; at++) await wait(100)
  }
}

/** @param {string} runtime @returns {number[]} their ids */
function processesOf(runtime) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const own = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
        return own.includes(`XDG_RUNTIME_DIR=${runtime}`)
      } catch {
        // Another person's, or gone.
        return false
      }
    })
    .map(Number)
}
