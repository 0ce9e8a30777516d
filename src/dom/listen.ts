/** Listens to events of several types. Returns the function that ends it. */
export function listen<Heard extends Event>(
  target: EventTarget,
  types: readonly string[],
  onEvent: (event: Heard) => void,
  capture = false,
): () => void {
  const listener = onEvent as (event: Event) => void
  for (const type of types) target.addEventListener(type, listener, capture)
  return () => {
    for (const type of types) target.removeEventListener(type, listener, capture)
  }
}
