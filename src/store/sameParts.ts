/** Whether two objects have equal properties (`Object.is`). Makes no copies, since bursts of failures call it. */
export function sameParts<Whole extends object>(a: Whole, b: Whole): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false
  for (const key in b) if (!Object.is(a[key], b[key])) return false
  return true
}
