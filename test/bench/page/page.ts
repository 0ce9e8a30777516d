// The timers are watched from here on.
import { atOnce } from './atOnce.js'
import { cycles } from './cycles.js'
import { different } from './different.js'
import { fieldError, mountForm } from './form.js'
import { liveTimers } from './liveTimers.js'
import { mountCost } from './mountCost.js'
import { oneMore, openToaster } from './oneMore.js'
import { remount } from './remount.js'
import { repeats } from './repeats.js'

const bench = {
  repeats,
  different,
  cycles,
  remount,
  timers: () => liveTimers.size,
  mountCost,
  mountForm,
  fieldError,
  atOnce,
  openToaster,
  oneMore,
}

declare global {
  interface Window {
    /** What the bench calls in the page. */
    bench: typeof bench
  }
}

window.bench = bench
