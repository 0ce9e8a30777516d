/**
 * The control that a field's error element belongs to: what it describes, else the control of that name in
 * the same form.
 *
 * @param error The element that holds the field's error.
 * @param name The field's name.
 */
export function controlOf(error: Element, name: string | undefined): HTMLElement | null {
  const root = error.getRootNode() as Document | ShadowRoot
  const described = root.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(error.id)}"]`)
  if (described !== null) return described
  if (name === undefined) return null
  const area = error.closest('form') ?? root
  return area.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
}
