/** The nearest one counts: a region may stand within what says nothing. */
const live = '[aria-live], [role="alert"], [role="status"], [role="log"], output'

/** Notes from now on each text that appears where a screen reader would say so. */
export function listenLive(): readonly string[] {
  const said: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes)
        said.push(...textsOf(node))
    }
  })
  observer.observe(document, { childList: true, characterData: true, subtree: true })
  return said
}

/** What is said of a node that is new or changed: all of it in a region, else the regions in it. */
function textsOf(node: Node): string[] {
  const around = node.parentElement?.closest(live)
  const regions = around || !(node instanceof Element) ? [] : [...node.querySelectorAll(live)]
  if (node instanceof Element && !around && node.matches(live)) regions.push(node)
  const spoken = around ? [{ region: around, text: node.textContent }] : regions.map(itself)
  return spoken
    .filter(({ region, text }) => text?.trim() && isHeard(region) && isHeard(node))
    .map(({ text }) => String(text))
}

function itself(region: Element) {
  return { region, text: region.textContent }
}

function isHeard(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return (
    element?.closest(live)?.getAttribute('aria-live') !== 'off' &&
    !element?.closest('[aria-hidden="true"], [inert]')
  )
}
