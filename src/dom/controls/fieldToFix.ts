import type { Entry } from '../../model/Entry.js'
import type { Router } from '../../model/Routing.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { scopeChain } from '../../routing/scopeChain.js'
import { CLOSED, isRendered } from '../isRendered.js'
import { controlOf } from './controlOf.js'

const FILE = 'input[type=file]'

/**
 * The control of the first of an entry's fields that is on the page: the one that shows the error, else one of that
 * name that belongs to the entry's scope.
 */
export function fieldToFix(entry: Entry, router: Router): HTMLElement | undefined {
  for (const place of router.placesOf(entry.id)) {
    const surface = router.surface(place)
    const element = surface?.kind === 'field' && router.element(place)
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
  for (const name of fieldNames(path, router.scope(scope)?.fields)) {
    // The page may write items.0.qty, or as in PHP and Rails items[0][qty].
    for (const written of [name, name.replace(/\.(\w+)/g, '[$1]')]) {
      const control = nearest(controlsOf(scope, document.getElementsByName(written), router))
      if (control) return control
    }
  }
  return undefined
}

/** The file input among an entry's fields, else the only one that belongs to the entry's scope. */
export function fileToChange(entry: Entry, router: Router): HTMLElement | undefined {
  const control = fieldToFix(entry, router)
  const inside = control?.matches(FILE) ? control : control?.querySelector<HTMLElement>(FILE)
  if (inside) return inside
  const [only, other] = controlsOf(entry.scope, document.querySelectorAll(FILE), router)
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
 * Those of the controls that may belong to a scope. One that stands closer to another scope's surfaces, inside its form
 * or where there is no form, is that scope's; and where a scope has surfaces in forms, its controls are in those.
 */
function controlsOf(
  scope: string,
  controls: Iterable<HTMLElement>,
  router: Router,
): readonly Candidate[] {
  // A form of hundreds of fields has as many surfaces: no more of them are looked at than it takes to know.
  const has = (isMeant: (scope: string) => boolean, isSought: (place: Element) => unknown) =>
    [...router.surfaces()].some((one) => {
      const place = isMeant(one.scope) && router.element(one.id)
      return place && isSought(place)
    })
  const isOwn = (one: string) => one === scope

  return [...controls].flatMap((control) => {
    const form = control.closest('form')
    const isElsewhere = form && !has(isOwn, (place) => form.contains(place))
    if (isElsewhere && has(isOwn, (place) => place.closest('form'))) return []
    if (!control.matches(FILE) && !isRendered(control) && !control.closest(CLOSED)) return []
    // Where a scope has no surfaces, those of the scopes around it tell nothing about its controls.
    const apart = has(isOwn, Boolean) ? [scope] : scopeChain(scope, router.scope)
    let near = control.parentElement
    for (let inForm = true; near; near = near.parentElement) {
      const around = near
      const isAround = (place: Element) => around.contains(place)
      if (has(isOwn, isAround)) break
      if (inForm && has((one) => !apart.includes(one), isAround)) return []
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
