import { onTestFinished } from 'vitest'

/**
 * Records what the live regions come to say, in order, an entry a line. Regions that appear later are heard too.
 *
 * @returns The record, which grows.
 */
export function recordSpeech(): string[] {
  const spoken: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target as Element).closest?.('[aria-live], [role="alert"]')
      if (!region) continue
      for (const node of addedNodes) if (node.textContent) spoken.push(node.textContent)
    }
  })
  observer.observe(document, { subtree: true, childList: true })
  onTestFinished(() => observer.disconnect())
  return spoken
}
