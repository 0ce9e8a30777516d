import type { Entry } from '../model/Entry.js'
import type { Router } from '../model/Routing.js'
import { fieldNames } from '../routing/fieldNames.js'
import { controlOf } from './controlOf.js'
import { isRendered } from './isRendered.js'

const FILE = 'input[type=file]'

/** The control of the first of an entry's fields that is on the page: where it shows, else by its name. */
export function fieldToFix(entry: Entry, router: Router): HTMLElement | undefined {
  for (const place of router.placesOf(entry.id)) {
    const surface = router.surface(place)
    const element = surface?.kind === 'field' ? router.element(place) : null
    const control = element && controlOf(element, surface?.name)
    if (control) return control
  }
  const fields = router.scope(entry.scope)?.fields
  return entry.violations
    .flatMap(({ paths }) => paths)
    .flatMap((path) => fieldNames(path, fields))
    .flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`)])
    .find((control) => isRendered(control) || control.matches(FILE))
}

/** The file input among an entry's fields, or the only one on the page. */
export function fileToChange(entry: Entry, router: Router): HTMLElement | undefined {
  const control = fieldToFix(entry, router)
  const inside = control?.matches(FILE) ? control : control?.querySelector<HTMLElement>(FILE)
  const [only, other] = document.querySelectorAll<HTMLElement>(FILE)
  return inside ?? (other ? undefined : only) ?? control
}
