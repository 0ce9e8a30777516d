/** Notes what the kit's live regions say from now on, with each time it is said. */
export function listenLive(): { readonly said: string[]; readonly stop: () => void } {
  const said: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target as Element).closest?.('[data-rae-live]')
      if (!region) continue
      for (const node of addedNodes)
        said.push(`${region.getAttribute('aria-live')}: ${node.textContent}`)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true })
  return { said, stop: () => observer.disconnect() }
}
