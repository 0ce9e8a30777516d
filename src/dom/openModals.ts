/** An element in full screen that has no place for others in it. */
const REPLACED = 'video, canvas, iframe, img, object, embed'

/**
 * The open native modal dialogs, without those that contain another one; else the element in full screen. Nothing
 * outside of them can be reached (Chromium makes it inert, also for an element in full screen).
 */
export function openModals(document: Document): readonly Element[] {
  try {
    // Not a query: the document keeps this collection, and it is mostly empty.
    const modals = [...document.getElementsByTagName('dialog')].filter((one) =>
      one.matches(':modal'),
    )
    const { fullscreenElement: full } = document
    if (!modals[0] && full && !full.matches(REPLACED)) return [full]
    return modals.filter(
      (modal) => !modals.some((other) => other !== modal && modal.contains(other)),
    )
  } catch {
    // An engine without `:modal` (jsdom) has no modal dialogs either.
    return []
  }
}
