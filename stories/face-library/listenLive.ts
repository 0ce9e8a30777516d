/** Records the announcements of the kit's live regions from now on, each text once per announcement. */
export function listenLive(document: Document): {
  readonly said: readonly string[]
  readonly stop: () => void
} {
  const said: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target as Element).closest?.('[data-rae-live]')
      if (region === null || region === undefined) continue
      for (const node of addedNodes) said.push(`${region.ariaLive}: ${node.textContent}`)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true })
  return { said, stop: () => observer.disconnect() }
}
