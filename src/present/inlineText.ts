import type { Presentation } from '../model/Presentation.js'
import type { RoutedItem } from '../model/Routing.js'

/**
 * The sentence for a routed violation: the one for several fields where the page shows several, else its field's; or
 * the description, where it has none, or where "This field" would stand apart from the field.
 *
 * @param isNear Whether it stands at the field or leads to it.
 */
export function inlineText(
  item: RoutedItem,
  presentation: Presentation,
  isNear: unknown = item.path,
): string {
  if (item.several && presentation.several) return presentation.several
  const path = item.path ?? item.entry.violations[item.violation]?.paths[0]
  const field = presentation.fields.find((one) => one.path === path)
  return (isNear || field?.label ? field?.inline : undefined) ?? presentation.description
}
