import type { Router } from '../../model/Routing.js'
import { controlNamed } from './fieldToFix.js'

/** What stands in a label and is none of its words. */
const ASIDE = 'input, select, textarea, button, [aria-hidden=true], [id$="-error"], svg, style'

/**
 * The page's own words for a field: the `<label>` of its control, else the `aria-label`, without the signs at the end of
 * `Name *` and `Name:`. Undefined where it has none, or a sentence of more than 60 characters. A radio button and a
 * checkbox have none: their label names a choice.
 *
 * @param path The field's path, as the wire has it.
 * @param scope The scope's id.
 */
export function labelNamed(path: string, scope: string, router: Router): string | undefined {
  const control = controlNamed(path, scope, router) as HTMLInputElement | undefined
  if (!control || control.matches('[type=radio], [type=checkbox]')) return undefined
  const words = control.labels?.[0]?.cloneNode(true) as Element | undefined
  for (const one of words?.querySelectorAll(ASIDE) ?? []) one.remove()
  const text = words?.textContent ?? control.ariaLabel ?? ''
  return /^\s*([^\s*].{0,59}?)[\s*:：＊]*$/.exec(text.replace(/\s+/g, ' '))?.[1]
}
