import type { Entry } from '../../model/Entry.js'
import type { Router } from '../../model/Routing.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { scopeChain } from '../../routing/scopeChain.js'
import { controlOf } from '../controlOf.js'
import { CLOSED, isRendered } from '../isRendered.js'

const FILE = 'input[type=file]'

/**
 * The control of the first of an entry's fields that is on the page: the one that shows the error, else one of that
 * name that belongs to the entry's scope.
 */
export function fieldToFix(entry: Entry, router: Router): HTMLElement | undefined {
  for (const place of router.placesOf(entry.id)) {
    const surface = router.surface(place)
    const element = surface?.kind === 'field' ? router.element(place) : null
    const control = element && controlOf(element, surface?.name)
    if (control) return control
  }
  return entry.violations
    .flatMap(({ paths }) => paths)
    .map((path) => controlNamed(path, entry.scope, router))
    .find((control) => control)
}

/** The control that a path names in a scope. */
export function controlNamed(path: string, scope: string, router: Router): HTMLElement | undefined {
  return fieldNames(path, router.scope(scope)?.fields)
    .map((name) => nearest(controlsOf(scope, `[name="${CSS.escape(name)}"]`, router)))
    .find((control) => control)
}

/** The file input among an entry's fields, else the only one that belongs to the entry's scope. */
export function fileToChange(entry: Entry, router: Router): HTMLElement | undefined {
  const control = fieldToFix(entry, router)
  const inside = control?.matches(FILE) ? control : control?.querySelector<HTMLElement>(FILE)
  if (inside) return inside
  const [only, other] = controlsOf(entry.scope, FILE, router)
  return other ? undefined : only?.control
}

/** A control that may belong to a scope. */
interface Candidate {
  readonly control: HTMLElement
  readonly form: Element | null
  /** The closest element around it that contains a surface of the scope; null where the scope has none. */
  readonly near: Element | null
}

/**
 * The controls that may belong to a scope. One that stands closer to another scope's surfaces, inside its form or where
 * there is no form, is that scope's; and where a scope has surfaces in forms, its controls are in those.
 */
function controlsOf(scope: string, selector: string, router: Router): readonly Candidate[] {
  const placesIn = (isMeant: (scope: string) => boolean) =>
    [...router.surfaces()].flatMap((one) => (isMeant(one.scope) && router.element(one.id)) || [])
  const own = placesIn((one) => one === scope)
  const forms = own.flatMap((place) => place.closest('form') ?? [])
  // Where a scope has no surfaces, those of the scopes around it tell nothing about its controls.
  const apart = own[0] ? [scope] : scopeChain(scope, router.scope)
  const others = placesIn((one) => !apart.includes(one))

  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((control) => {
    const form = control.closest('form')
    if (form && forms[0] && !forms.includes(form)) return []
    if (!control.matches(FILE) && !isRendered(control) && !control.closest(CLOSED)) return []
    let near = control.parentElement
    for (let inForm = true; near; near = near.parentElement) {
      const around = near
      const isAround = (place: Element) => around.contains(place)
      if (own.some(isAround)) break
      if (inForm && others.some(isAround)) return []
      inForm &&= near !== form
    }
    return [{ control, form, near }]
  })
}

/** The candidate closest to the scope's surfaces; none where candidates in several forms are equally close. */
function nearest(candidates: readonly Candidate[]): HTMLElement | undefined {
  const found = candidates.filter(({ near }) =>
    candidates.every((other) => other.near === near || !near?.contains(other.near)),
  )
  const [first] = found
  if (found.some(({ form }) => form !== first?.form)) return undefined
  return (found.find(({ control }) => isRendered(control)) ?? first)?.control
}
