/** The open native modal dialogs, without those that contain another one: nothing outside of them can be reached. */
export function openModals(document: Document): readonly Element[] {
  try {
    // Not a query: the document keeps this collection, and it is mostly empty.
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
