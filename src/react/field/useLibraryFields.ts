'use client'

import { type RefCallback, useId, useMemo, useReducer } from 'react'
import { isRendered } from '../../dom/isRendered.js'
import type { Entry } from '../../model/Entry.js'
import type { RoutedItem } from '../../model/Routing.js'
import { canonicalPath } from '../../parse/violations/canonicalPath.js'
import { inlineText } from '../../present/inlineText.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { type ErrorContextValue, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { sameValue } from '../provider/sameValue.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { useLatest } from '../provider/useLatest.js'
import type { ApiErrorScopeHandle } from '../scope/useApiErrorScope.js'
import { useWatchedPlaces } from '../scope/useWatchedPlaces.js'

export interface LibraryFieldsOptions {
  /** The handle that `useApiErrorScope` returned in this component. Default: the nearest scope. */
  readonly scope?: ApiErrorScopeHandle | undefined
  /**
   * Finds the control of the library's field with this name. Null if the library has the field but doesn't expose its
   * element; undefined if it has no such field.
   */
  readonly find: (name: string) => Element | null | undefined
  /** Called as soon as errors are routed. `run` resolves after that. */
  readonly onRouted?: ((errors: LibraryErrors) => void) | undefined
}

/** The errors of one of the library's fields. */
export interface LibraryFieldError {
  /** Their sentences. Undefined if another field of the same violation shows them. */
  readonly message: string | undefined
  readonly pending: boolean
}

/** The scope's errors, by the place that shows them. */
export interface LibraryErrors {
  /** Errors by the library's field names. */
  readonly fields: ReadonlyMap<string, LibraryFieldError>
  /** The texts that no other place on the page shows, not even an outer scope or the toaster. Show them in the form. */
  readonly rest: readonly string[]
  /** The scope's open entries that the library's fields don't show in full: those of `rest`, and those elsewhere. */
  readonly others: readonly Entry[]
}

/** The return value of {@link useLibraryFields}. */
export interface LibraryFields extends LibraryErrors {
  /** A ref for the element that shows `rest`. While it is in the document, it counts as the scope's banner. */
  readonly restRef: RefCallback<Element>
  /**
   * Ends a field's errors. Call it when the field, or a part of it, is edited; without a name, after a reset.
   *
   * @param byApp The app has changed the value, as one that empties a field after a failure: an error that nobody has
   *   seen yet stays.
   */
  readonly edited: (name?: string, byApp?: boolean) => void
}

/**
 * Registers a form library's own fields as surfaces of a scope, so the library shows their errors, each once. For
 * adapters. For an app's own fields, `useFieldError` is simpler.
 *
 * @returns A new object when the errors have changed.
 * @throws Error outside a provider.
 */
export function useLibraryFields(options: LibraryFieldsOptions): LibraryFields {
  const context = useErrorContext()
  useWatchedPlaces(context)
  const scope = options.scope?.scope ?? context.scope
  const id = useId()
  const [version, changed] = useReducer((count: number) => count + 1, 0)
  const latest = useLatest(options)
  const places = useMemo(
    () => createPlaces(context, scope, id, (name) => latest.current.find(name)),
    [context, scope, id, latest],
  )
  useIsomorphicLayoutEffect(
    () =>
      places.open(() => {
        latest.current.onRouted?.(places.read())
        changed()
      }),
    [places, latest],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when to read anew.
  return useMemo(
    () => ({ ...places.read(), restRef: places.restRef, edited: places.edited }),
    [places, version],
  )
}

function createPlaces(
  { store, present }: ErrorContextValue,
  scope: Scope,
  id: string,
  find: LibraryFieldsOptions['find'],
) {
  const { router } = store
  /** Field's name → removes its surface. */
  const removers = new Map<string, () => void>()
  const restId = `${id}-rest`
  const surfaceOf = (name: string) => `${id}-${name}`
  const routedTo = (name: string) => router.routed(surfaceOf(name))
  let rest: Element | null = null
  let observer: MutationObserver | undefined

  /** Registers the library's fields that the scope's open errors name. Runs before each routing. */
  function prepare(): void {
    const open = store
      .getSnapshot()
      .entries.filter((entry) => entry.scope === scope.id && entry.surface === 'field')
    if (open[0]) {
      // Routes after each change of the document: the library adds and removes fields without notice.
      observer ??= new MutationObserver(store.reroute)
      observer.observe(document, { childList: true, subtree: true })
    } else observer?.disconnect()

    const paths = open.flatMap(({ violations }) => violations).flatMap((one) => one.paths)
    const wanted = new Set(
      paths.flatMap((path) => fieldNames(path, scope.fields).find(isKnown) ?? []),
    )
    for (const [name, remove] of removers) {
      if (wanted.delete(name)) continue
      remove()
      removers.delete(name)
    }
    for (const name of wanted) {
      const surface = { id: surfaceOf(name), kind: 'field', scope: scope.id, name } as const
      removers.set(
        name,
        router.addSurface(surface, {
          element: () => known(name) ?? null,
          isRendered() {
            const element = known(name)
            return element === null || isRendered(element ?? null)
          },
        }),
      )
    }
  }

  function known(name: string): Element | null | undefined {
    try {
      return find(name)
    } catch (error) {
      store.emit({ type: 'fault', source: 'useLibraryFields', error })
      return undefined
    }
  }

  const isKnown = (name: string) => known(name) !== undefined

  function read(): LibraryErrors {
    const fields = new Map<string, LibraryFieldError>()
    for (const name of removers.keys()) {
      const items = routedTo(name)
      const texts = items.filter(({ role }) => role === 'text').map(textOf)
      if (!items[0]) continue
      fields.set(name, {
        message: [...new Set(texts)].join(' ') || undefined,
        pending: items.every(({ entry }) => entry.pending),
      })
    }
    const own = [...removers.keys()].map(surfaceOf)
    const rest = new Set<string>()
    const others = store.entriesOf({ scope: scope.id }).filter((entry) => {
      const { id, surface, violations } = entry
      const texts = router
        .placesOf(id)
        .flatMap((place) => router.routed(place).map((item) => ({ place, ...item })))
        .filter((item) => item.entry.id === id && item.role === 'text')
      const whole = surface !== 'field' || violations.length === 0
      // Without a toaster, some texts have no place at all.
      const unplaced = (whole ? [-1] : [...violations.keys()])
        .filter((violation) => !texts.some((item) => item.violation === violation))
        .map((violation) => ({ place: restId, entry, violation, role: 'text' }) as const)
      const elsewhere = [...texts.filter(({ place }) => !own.includes(place)), ...unplaced]
      for (const item of elsewhere) if (item.place === restId) rest.add(textOf(item))
      return elsewhere.length > 0
    })
    return { fields, rest: [...rest], others }
  }

  function textOf(item: RoutedItem): string {
    const presentation = present(item.entry, scope)
    const { title, description } = presentation
    return item.violation < 0 ? `${title}. ${description}` : inlineText(item, presentation)
  }

  /** All that is read, to compare: a routing that changes nothing renders nothing. */
  function parts(): readonly unknown[] {
    const { rest, others } = read()
    return [...[...removers.keys()].map(routedTo), ...rest, ...others]
  }

  return {
    read,
    open(onChange: () => void): () => void {
      let last = parts()
      const changed = () => {
        const before = last
        last = parts()
        if (!sameValue(before, last)) onChange()
      }
      // Of all routes: fields come and go while their errors stay the same, by a tab or a step.
      const keys = [`scope:${scope.id}`, `surface:${restId}`, 'routes']
      const stops = [
        router.prepare(prepare),
        router.addSurface(
          { id: restId, kind: 'banner', scope: scope.id },
          { element: () => rest, isRendered: () => isRendered(rest) },
        ),
        ...keys.map((key) => store.subscribe(changed, key)),
      ]
      store.reroute()
      return () => {
        observer?.disconnect()
        for (const stop of [...stops, ...removers.values()]) stop()
        removers.clear()
        store.reroute()
      }
    },
    restRef(element: Element | null) {
      rest = element
      store.reroute()
    },
    edited(name?: string, byApp?: boolean) {
      const path = name === undefined ? name : canonicalPath(name)
      for (const own of removers.keys()) {
        if (path !== undefined && !`${canonicalPath(own)}.`.startsWith(`${path}.`)) continue
        for (const { entry, violation } of routedTo(own)) {
          const reason = path === undefined ? 'reset' : 'edited'
          if (byApp && !store.isTold(entry.id)) continue
          store.end(entry.id, reason, entry.violations[violation])
        }
      }
    },
  }
}
