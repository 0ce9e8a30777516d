import { listen } from '../listen.js'

/** Knows where the person acted last; see {@link createFocusGuard}. */
export interface FocusGuard {
  /** The control that the last submit came from; null after a press, undefined where nobody has acted. */
  from(): Element | null | undefined
  /**
   * Gives focus back to the element that was submitted or pressed with, which loses it while the app disables it, and
   * then calls `act`. Waits for that element while it is disabled, but not for long: it may stay so.
   *
   * @returns Cancels the wait.
   */
  whenFree(act: () => void): () => void
  stop(): void
}

/** The longest wait for an element that is disabled, in milliseconds. */
const LOCKED_MS = 300

/** Notes submits and presses, so that focus is never taken from a person who works elsewhere; see `mayMoveFocus`. */
export function createFocusGuard(document: Document): FocusGuard {
  let from: Element | null | undefined
  let used: Element | null = null
  const note = ({ type }: Event) => {
    used = document.activeElement
    // A click leads into the field where the person works next: not where a submit came from.
    from = type === 'submit' ? used : null
  }
  return {
    from: () => from,
    stop: listen(document, ['submit', 'click'], note, true),
    whenFree(act) {
      const isLocked = () => !!used?.isConnected && used.matches(':disabled')
      const end = () => {
        observer.disconnect()
        clearTimeout(timer)
      }
      const go = () => {
        end()
        if (document.activeElement === document.body) (used as HTMLElement | null)?.focus()
        act()
      }
      const observer = new MutationObserver(() => isLocked() || go())
      let timer: ReturnType<typeof setTimeout> | undefined
      if (isLocked()) {
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributeFilter: ['disabled'],
        })
        timer = setTimeout(go, LOCKED_MS)
      } else go()
      return end
    },
  }
}
