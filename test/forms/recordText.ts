import { onTestFinished } from 'vitest'

/**
 * Records each place at which a text comes to stand in the document, live regions apart: a flash shows as one
 * too many.
 *
 * @returns What the nearest element with a `data-testid` is called, for each time the text was put in.
 */
export function recordText(text: string): string[] {
  const places: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!node.textContent?.includes(text)) continue
        const element = node.nodeType === 1 ? (node as Element) : node.parentElement
        if (element?.closest('[aria-live]')) continue
        places.push(element?.closest('[data-testid]')?.getAttribute('data-testid') ?? 'gone')
      }
    }
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return places
}
