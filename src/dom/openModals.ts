/**
 * The native modal dialogs that are open, but for those with another one inside: what is not in them can't be
 * reached.
 */
export function openModals(document: Document): readonly Element[] {
  try {
    // Not a query: the collection is kept by the document, and mostly empty.
    const modals = [...document.getElementsByTagName('dialog')].filter((one) =>
      one.matches(':modal'),
    )
    return modals.filter(
      (modal) => !modals.some((other) => other !== modal && modal.contains(other)),
    )
  } catch {
    // An engine without `:modal` (jsdom) has no modal dialogs either.
    return []
  }
}
