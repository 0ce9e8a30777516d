/** Whether two objects have the same parts. Walks them without a copy: bursts of failures come through here. */
export function sameParts<Whole extends object>(a: Whole, b: Whole): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false
  for (const key in b) if (!Object.is(a[key], b[key])) return false
  return true
}
