const CONTROL = '[name], input[type=file]'

/**
 * Watches for controls that come or go: those with a name, and file inputs. Reads no layout.
 *
 * @param onChange Called at most once a frame.
 */
export function watchControls(document: Document, onChange: () => void): () => void {
  let frame = 0
  const observer = new MutationObserver((records) => {
    const nodes = records.flatMap((one) => [...one.addedNodes, ...one.removedNodes])
    if (frame || !nodes.some(holdsControl)) return
    frame = requestAnimationFrame(() => {
      frame = 0
      onChange()
    })
  })
  observer.observe(document, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}

function holdsControl(node: Node): boolean {
  return node instanceof Element && (node.matches(CONTROL) || node.querySelector(CONTROL) !== null)
}
