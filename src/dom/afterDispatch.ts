import { listen } from './listen.js'

/**
 * Hears of events first and acts on them last, after all handlers of the page (one that stops the event can't keep it
 * from here: the action then follows in a task of its own). A store write or a render between a native event and the
 * app's own handler would make React put the old value back into a controlled control.
 *
 * @param note Called in the capture phase. Returns what is called after all handlers, when the event has no path any
 *   more.
 * @returns Ends the listening.
 */
export function afterDispatch<Heard extends Event>(
  window: Window,
  types: readonly string[],
  note: (event: Heard) => (() => void) | undefined,
): () => void {
  function onEvent(event: Heard): void {
    const act = note(event)
    if (!act) return
    const finish = (heard?: Event) => {
      // A handler may dispatch another event of this type.
      if (heard && heard !== event) return
      clearTimeout(timer)
      window.removeEventListener(event.type, finish)
      act()
    }
    const timer = setTimeout(finish)
    // Added only now, it is the last of the window's listeners.
    window.addEventListener(event.type, finish)
  }
  return listen(window, types, onEvent, true)
}
