import { atOnce } from './atOnce.js'
import { cycles } from './cycles.js'
import { different } from './different.js'
import { fieldError, mountForm } from './form.js'
import { oneMore, openToaster } from './oneMore.js'
import { repeats } from './repeats.js'

const bench = { repeats, different, cycles, mountForm, fieldError, atOnce, openToaster, oneMore }

declare global {
  interface Window {
    /** What the bench calls in the page. */
    bench: typeof bench
  }
}

window.bench = bench
