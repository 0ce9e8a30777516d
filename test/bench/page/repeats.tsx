import { longestFrame, pause, settle } from './frames.js'
import { envelope, mount, mountedToasts } from './mount.js'

export interface RepeatsResult {
  /** Longest frames in milliseconds: of the page at rest, and from the reports on. */
  readonly idle: number
  readonly longest: number
  readonly task: number
  readonly toasts: number
}

/** `count` equal reports in one task. */
export async function repeats(count: number): Promise<RepeatsResult> {
  const report = await mount()
  await pause(300)
  const idle = await longestFrame(() => pause(1000))
  let task = 0
  const longest = await longestFrame(async () => {
    await pause(50)
    const start = performance.now()
    for (let index = 0; index < count; index++)
      report(envelope('InternalError', `request-${index}`))
    task = performance.now() - start
    await pause(1000)
  })
  await settle()
  return { idle, longest, task, toasts: mountedToasts() }
}
