import { listen } from '../listen.js'

/** An element in one of the kit's parts: banner, summary, toaster, list, actions. */
const PART = '[class*="rae-"]'

const MAIN = 'main, [role=main]'

/** Parts of a page whose content belongs together. */
const AREA = `form, dialog, [role=dialog], ${MAIN}`

/**
 * Keeps focus from dropping to the top of the page when an element of the kit that has it is removed: dismissed, or
 * tried again with success (WCAG 2.4.3). This is the one rule. Focus goes to the first of these that can take it:
 *
 * 1. the element that has taken its place, else the toast or action beside it;
 * 2. the banner, summary or list around it; in a toaster the newest toast;
 * 3. the element that focus came from;
 * 4. the form or dialog around it, the page's main part, or its heading.
 *
 * After a press with a pointer 3 comes first, and no other toast or action gets focus: the person works elsewhere.
 *
 * @returns Ends the watch.
 */
export function keepFocus(document: Document): () => void {
  /** The element that has focus, if it is the kit's or got focus from here; or the text that took its place. */
  let at: Node | null = null
  let before: Element | null = null
  let led: Element | null = null
  let pressed = false

  const observer = new MutationObserver((records) => {
    if (!at || at.isConnected) return
    let gone: Node = at
    let beside: readonly (Node | null)[] = []
    for (const { target, removedNodes, previousSibling, nextSibling } of records) {
      if (![...removedNodes].some((node) => node.contains(gone))) continue
      gone = target
      beside = [previousSibling, nextSibling]
    }
    const around = gone as Element
    if (![document.body, around].includes(document.activeElement as Element)) return
    const [last, next] = beside
    const now = last ? last.nextSibling : around.firstChild
    const near = [
      now === next ? null : now,
      around.closest(PART) ? null : around.closest(AREA),
      // Focus would stop another toast's time.
      ...(pressed ? [] : [...beside, ...around.children].filter(isStep)),
      around.closest(GROUP),
      pressed ? null : newestIn(around.closest('.rae-toaster')),
    ] as Place[]
    focusFirst(pressed ? [before, ...near] : [...near, before], around)
    led = document.activeElement
    // What stands there now may be replaced in turn, as Suspense does.
    follow(now === next ? led : (now as Node))
  })

  function follow(next: Node | null): void {
    at = next
    if (next) observer.observe(document, { childList: true, subtree: true })
    else observer.disconnect()
  }

  function onFocus({ target, relatedTarget }: FocusEvent): void {
    const next = target as Element
    const from = relatedTarget as Element | null
    if (!from?.closest(PART)) before = from ?? (at && before)
    follow(next === led || next.closest(PART) ? next : null)
  }

  // Some browsers send it for a removed element too.
  function onBlur(): void {
    queueMicrotask(() => {
      if (at?.isConnected && document.activeElement !== at) follow(null)
    })
  }

  const stops = [
    listen(document, ['focusin'], onFocus, true),
    listen(document, ['focusout'], onBlur, true),
    listen(
      document,
      ['pointerdown', 'keydown'],
      ({ type }) => {
        pressed = type === 'pointerdown'
      },
      true,
    ),
    () => follow(null),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

type Place = Element | null | undefined

const STEP = '.rae-action, .rae-more-button, .rae-toast'

const GROUP = '.rae-toast, .rae-list, .rae-banner, .rae-summary'

function isStep(node: Node | null): boolean {
  return node instanceof Element && node.matches(STEP)
}

/** A toaster's newest toast that can take focus, or its list. */
export function newestIn(toaster: Element | null): HTMLElement | undefined {
  return [
    ...(toaster?.querySelectorAll<HTMLElement>('.rae-toast:not([inert]), .rae-list') ?? []),
  ].at(-1)
}

/**
 * Focuses the first of these elements that takes focus, else the form or dialog around an element, the page's main part,
 * its heading, or at last the element around. Nothing in a toaster: its time would stop.
 */
export function focusFirst(wanted: readonly Place[], around: Element): void {
  const lastly = around.closest('.rae-overlay') ? null : around
  const page = (selector: string) => around.ownerDocument.querySelector(selector)
  ;[...wanted, around.closest(AREA), page(MAIN), page('h1'), lastly].some(focus)
}

/** One that takes no focus by itself takes it this once. */
function focus(element: Place): boolean {
  const target = element as HTMLElement | null | undefined
  if (!target?.isConnected || !target.focus || target.localName === 'body') return false
  const isFocused = () => target.ownerDocument.activeElement === target
  target.focus({ preventScroll: true })
  if (isFocused() || target.hasAttribute('tabindex')) return isFocused()
  const end = () => target.removeAttribute('tabindex')
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  if (isFocused()) target.addEventListener('blur', end, { once: true })
  else end()
  return isFocused()
}
