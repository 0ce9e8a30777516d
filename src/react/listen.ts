/**
 * Listens on the document before anybody else does.
 *
 * @returns What ends it.
 */
export function listen(
  document: Document,
  listeners: { [Type in keyof DocumentEventMap]?: (event: DocumentEventMap[Type]) => void },
): () => void {
  const end = new AbortController()
  for (const [type, listener] of Object.entries(listeners)) {
    document.addEventListener(type, listener as EventListener, {
      capture: true,
      signal: end.signal,
    })
  }
  return () => {
    end.abort()
  }
}
