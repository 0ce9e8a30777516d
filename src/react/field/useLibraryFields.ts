'use client'

import { type RefCallback, useId, useMemo, useReducer } from 'react'
import { isRendered } from '../../dom/isRendered.js'
import type { Entry } from '../../model/Entry.js'
import type { EndReason } from '../../model/Event.js'
import type { RoutedItem } from '../../model/Routing.js'
import { canonicalPath } from '../../parse/canonicalPath.js'
import { inlineText } from '../../present/inlineText.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { type ErrorContextValue, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { useIsomorphicLayoutEffect } from '../provider/useIsomorphicLayoutEffect.js'
import { useLatest } from '../provider/useLatest.js'
import type { ApiErrorScopeHandle } from '../scope/useApiErrorScope.js'

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
  /** Ends a field's errors. Call it when the field, or a part of it, is edited; without a name, after a reset. */
  readonly edited: (name?: string) => void
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
  const { store } = context
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
    [places, version, store],
  )
}

function createPlaces(
  { store, present }: ErrorContextValue,
  scope: Scope,
  id: string,
  find: LibraryFieldsOptions['find'],
) {
  const { router } = store
  const removers = new Map<string, () => void>()
  const restId = `${id}-rest`
  const surfaceOf = (name: string) => `${id}-${name}`
  let rest: Element | null = null
  let observer: MutationObserver | undefined

  /** Registers the library's fields that the scope's open errors name. Runs before each routing. */
  function prepare(): void {
    const wanted = new Set<string>()
    const open = store
      .getSnapshot()
      .entries.filter((entry) => entry.scope === scope.id && entry.surface === 'field')
    observe(open.length > 0)
    for (const entry of open) {
      for (const path of entry.violations.flatMap(({ paths }) => paths)) {
        const name = fieldNames(path, scope.fields).find((one) => known(one) !== undefined)
        if (name !== undefined) wanted.add(name)
      }
    }
    for (const [name, remove] of removers) {
      if (wanted.has(name)) continue
      remove()
      removers.delete(name)
    }
    for (const name of wanted) {
      if (removers.has(name)) continue
      const surface = { id: surfaceOf(name), kind: 'field', scope: scope.id, name } as const
      removers.set(
        name,
        router.addSurface(surface, {
          element: () => known(name) ?? null,
          isRendered() {
            const element = known(name)
            return element === null || (element !== undefined && isRendered(element))
          },
        }),
      )
    }
  }

  /** Routes after each change of the document: the library adds and removes fields without notice. */
  function observe(needed: boolean): void {
    if (needed === (observer !== undefined)) return
    observer?.disconnect()
    observer = needed ? new MutationObserver(store.reroute) : undefined
    observer?.observe(document, { childList: true, subtree: true })
  }

  function known(name: string): Element | null | undefined {
    try {
      return find(name)
    } catch (error) {
      store.emit({ type: 'fault', source: 'useLibraryFields', error })
      return undefined
    }
  }

  function read(): LibraryErrors {
    const fields = new Map<string, LibraryFieldError>()
    for (const name of removers.keys()) {
      const items = router.routed(surfaceOf(name))
      const texts = items.filter(({ role }) => role === 'text').map(textOf)
      if (items.length === 0) continue
      fields.set(name, {
        message: texts.length > 0 ? [...new Set(texts)].join(' ') : undefined,
        pending: items.every(({ entry }) => entry.pending),
      })
    }
    const own = new Set([...removers.keys()].map(surfaceOf))
    const rest = new Set<string>()
    const others = store.entriesOf({ scope: scope.id }).filter((entry) => {
      const texts = router
        .placesOf(entry.id)
        .flatMap((place) => router.routed(place).map((item) => [place, item] as const))
        .filter(([, item]) => item.entry.id === entry.id && item.role === 'text')
      const whole = entry.surface !== 'field' || entry.violations.length === 0
      // Without a toaster, some texts have no place at all.
      const unplaced = (whole ? [-1] : [...entry.violations.keys()])
        .filter((violation) => !texts.some(([, item]) => item.violation === violation))
        .map((violation) => [restId, { entry, violation, role: 'text' }] as const)
      const elsewhere = [...texts.filter(([place]) => !own.has(place)), ...unplaced]
      for (const [place, item] of elsewhere) if (place === restId) rest.add(textOf(item))
      return elsewhere.length > 0
    })
    return { fields, rest: [...rest], others }
  }

  function textOf(item: RoutedItem): string {
    const presentation = present(item.entry, scope)
    const { title, description } = presentation
    return item.violation < 0 ? `${title}. ${description}` : inlineText(item, presentation)
  }

  function end(reason: EndReason, concerns: (name: string) => boolean): void {
    for (const name of removers.keys()) {
      if (!concerns(canonicalPath(name))) continue
      for (const { entry, violation } of router.routed(surfaceOf(name))) {
        store.end(entry.id, reason, entry.violations[violation])
      }
    }
  }

  /** The content of the surfaces, to compare: a routing that changes nothing renders nothing. */
  function signature(): string {
    const stateOf = ({ id, revision, pending }: Entry) => [id, revision, pending]
    const items = [...removers.keys()]
      .map(surfaceOf)
      .flatMap((place) =>
        router.routed(place).map((item) => [place, stateOf(item.entry), item.violation, item.role]),
      )
    const { rest, others } = read()
    return JSON.stringify([items, rest, others.map(stateOf)])
  }

  return {
    read,
    open(onChange: () => void): () => void {
      let last = signature()
      const changed = () => {
        const now = signature()
        if (now === last) return
        last = now
        onChange()
      }
      const stops = [
        router.prepare(prepare),
        store.subscribe(changed, `scope:${scope.id}`),
        router.addSurface(
          { id: restId, kind: 'banner', scope: scope.id },
          { element: () => rest, isRendered: () => isRendered(rest) },
        ),
        store.subscribe(changed, `surface:${restId}`),
        // Fields come and go while their errors stay the same: a tab, a step.
        store.subscribe(changed, 'routes'),
        () => {
          observe(false)
          for (const remove of removers.values()) remove()
          removers.clear()
        },
      ]
      store.reroute()
      return () => {
        for (const stop of stops) stop()
        store.reroute()
      }
    },
    restRef(element: Element | null) {
      rest = element
      store.reroute()
    },
    edited(name?: string) {
      if (name === undefined) end('reset', () => true)
      const path = canonicalPath(name ?? '')
      end('edited', (one) => one === path || `${one}.`.startsWith(`${path}.`))
    },
  }
}
