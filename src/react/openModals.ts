/**
 * The native modal dialogs that are open, but for those with another one inside: what is not in them can't be
 * reached.
 */
export function openModals(document: Document): readonly Element[] {
  try {
    return [...document.querySelectorAll('dialog:modal')].filter(
      (modal, _, all) => !all.some((other) => other !== modal && modal.contains(other)),
    )
  } catch {
    // An engine without `:modal` (jsdom) has no modal dialogs either.
    return []
  }
}
