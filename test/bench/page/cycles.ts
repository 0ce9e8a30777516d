import { createErrorStore } from '../../../src/index.js'
import { pause } from './frames.js'
import { liveTimers } from './liveTimers.js'
import { envelope, mount, mountedToasts } from './mount.js'

const store = createErrorStore()
let mounted: Promise<unknown> | undefined
let serial = 0

/** Shows a failure and dismisses it, `count` times, each of a code of its own or all of one. */
export async function cycles(count: number, distinct: boolean): Promise<void> {
  mounted ??= mount(undefined, store)
  await mounted
  await pause(300)
  for (let turn = 0; turn < count; turn++) {
    const code = distinct ? `InternalError.Number${++serial}` : 'InternalError'
    const entry = store.report(envelope(code, `request-${turn}`), { surface: 'toast' })
    await until(() => mountedToasts() === 1)
    store.dismiss(entry?.id ?? '')
    await until(() => mountedToasts() === 0)
  }
  // Announcements are let go of after ten seconds, and a busy browser is late.
  await pause(11_000)
  for (let seconds = 0; liveTimers.size > 0 && seconds < 60; seconds++) await pause(1000)
}

async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; !holds(); turns++) await (turns < 20 ? Promise.resolve() : pause(0))
}
