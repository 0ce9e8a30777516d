import { pause } from './frames.js'
import { envelope, mount, mountedToasts } from './mount.js'

let report: Awaited<ReturnType<typeof mount>> | undefined
let count = 0

export async function openToaster(): Promise<void> {
  report = await mount()
  await pause(500)
}

/** Reports another failure, or none for the page at rest; answers how many toasts are mounted then. */
export async function oneMore(more: boolean): Promise<number> {
  if (more)
    report?.(envelope(`InternalError.Number${++count}`, `request-${count}`), { surface: 'toast' })
  await pause(800)
  return mountedToasts()
}
