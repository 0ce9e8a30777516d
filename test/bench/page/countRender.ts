/** How often each field has rendered since this was last cleared. */
export const renders = new Map<string, number>()

export function countRender(field: string): void {
  renders.set(field, (renders.get(field) ?? 0) + 1)
}
