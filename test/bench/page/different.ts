import { longestFrame, pause, settle } from './frames.js'
import { envelope, mount, mountedToasts } from './mount.js'
import type { RepeatsResult } from './repeats.js'

/** `count` failures of as many codes in one task. */
export async function different(count: number): Promise<RepeatsResult> {
  const report = await mount()
  await pause(300)
  const idle = await longestFrame(() => pause(1000))
  let task = 0
  const longest = await longestFrame(async () => {
    await pause(50)
    const start = performance.now()
    for (let index = 0; index < count; index++) {
      report(envelope(`InternalError.Number${index}`, `request-${index}`), { surface: 'toast' })
    }
    task = performance.now() - start
    await pause(1000)
  })
  await settle()
  return { idle, longest, task, toasts: mountedToasts() }
}
