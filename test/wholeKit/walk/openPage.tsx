import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { type ApiErrorEvent, createErrorStore } from '../../../src/index.js'
import type { Scene } from './steps.js'
import { firstState, type PageHandle, WalkPage } from './WalkPage.js'

/** A page, with what is noted of it. */
export interface OpenPage {
  readonly scene: Scene
  /** What was thrown, rejected, logged, contained or told twice. */
  readonly faults: string[]
  /** The number of the app's calls that have not ended. */
  running: number
  readonly countListeners: () => number
  /** The element that got focus last, since the last step that left none. */
  readonly focus: ReturnType<typeof watchFocus>
  readonly close: () => void
}

/** Renders the page. */
export function openPage(): OpenPage {
  const faults: string[] = []
  const told = new Set<string>()
  const calls: Scene['calls'] = []
  let online = true
  const listeners = watchListeners()
  const store = createErrorStore({ maxOpen: 15, maxHistory: 10 })

  function onEvent(event: ApiErrorEvent): void {
    if (event.type === 'fault' && !event.source.startsWith('actions.'))
      faults.push(`fault: ${event.source}: ${event.error}`)
    if (event.type === 'locale-failed') faults.push(`locale: ${event.locale}: ${event.error}`)
    if (event.type !== 'presented') return
    const { id, revision } = event.entry
    if (told.has(`${id}:${revision}`)) faults.push(`told twice: ${id}`)
    told.add(`${id}:${revision}`)
  }

  async function call(): Promise<unknown> {
    open.running += 1
    try {
      return await new Promise((resolve, reject) => {
        calls.push({ settle: (value, failed) => (failed ? reject : resolve)(value) })
      })
    } finally {
      open.running -= 1
    }
  }

  const page: PageHandle = {
    state: firstState,
    set: () => {},
    context: undefined,
    hooks: new Map(),
    call,
  }
  const focus = watchFocus()
  const stops = [
    listeners.stop,
    focus.stop,
    watchFaults(faults),
    stayHere(),
    stubNetwork(() => online),
  ]
  const open: OpenPage = {
    scene: {
      page,
      store,
      calls,
      setOnline(next) {
        online = next
        window.dispatchEvent(new Event(next ? 'online' : 'offline'))
      },
    },
    faults,
    running: 0,
    countListeners: listeners.count,
    focus,
    close() {
      rendered.unmount()
      for (const stop of stops) stop()
    },
  }
  const rendered = render(<WalkPage page={page} store={store} onEvent={onEvent} />)
  return open
}

/** Notes what nobody catches, and all that goes to the console. */
function watchFaults(faults: string[]): () => void {
  const onFault = (event: Event) => {
    const { error, reason = error } = event as Partial<PromiseRejectionEvent & ErrorEvent>
    event.preventDefault()
    event.stopImmediatePropagation()
    faults.push(`${event.type}: ${reason?.stack ?? reason}`)
  }
  window.addEventListener('error', onFault, true)
  window.addEventListener('unhandledrejection', onFault, true)
  const spies = (['error', 'warn', 'log', 'info'] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((...words) => {
      faults.push(`console.${kind}: ${words.join(' ')}`)
    }),
  )
  return () => {
    window.removeEventListener('error', onFault, true)
    window.removeEventListener('unhandledrejection', onFault, true)
    for (const spy of spies) spy.mockRestore()
  }
}

function watchFocus() {
  let last: Element | null = null
  const onFocus = ({ target }: Event) => {
    // The window and the document get focus too.
    if (target instanceof Element) last = target
  }
  window.addEventListener('focus', onFocus, true)
  return {
    last: () => last,
    forget() {
      last = null
    },
    stop: () => window.removeEventListener('focus', onFocus, true),
  }
}

/** No link leads away from the page. */
function stayHere(): () => void {
  const onClick = (event: Event) => {
    if ((event.target as Element).closest('a')) event.preventDefault()
  }
  window.addEventListener('click', onClick)
  return () => window.removeEventListener('click', onClick)
}

function stubNetwork(isOnline: () => boolean): () => void {
  const spy = vi.spyOn(navigator, 'onLine', 'get').mockImplementation(isOnline)
  return () => spy.mockRestore()
}

/** Counts the listeners on what outlives a page: window, document and root element. React's
 * own on the body, where it has a portal, stay for good. */
function watchListeners(): { readonly count: () => number; readonly stop: () => void } {
  const targets: readonly EventTarget[] = [window, document, document.documentElement]
  const known = new Set<string>()
  const ids = new WeakMap<object, number>()
  let serial = 0
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  function keyOf(target: EventTarget, type: string, listener: object, options: unknown): string {
    const id = ids.get(listener) ?? ++serial
    ids.set(listener, id)
    const capture = options === true || !!(options as AddEventListenerOptions | undefined)?.capture
    return [targets.indexOf(target), type, id, capture].join()
  }
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const once = (options as AddEventListenerOptions | undefined)?.once
    const own = targets.includes(this ?? window)
    if (listener && own && !once) known.add(keyOf(this ?? window, type, listener, options))
    add.call(this, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) known.delete(keyOf(this ?? window, type, listener, options))
    remove.call(this, type, listener, options)
  }
  return {
    count: () => known.size,
    stop() {
      EventTarget.prototype.addEventListener = add
      EventTarget.prototype.removeEventListener = remove
    },
  }
}
