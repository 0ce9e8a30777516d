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
  /** The scope of this very component, which the context doesn't have yet; the nearest where left out. */
  readonly scope?: ApiErrorScopeHandle | undefined
  /**
   * The control of the library's field of that name: null where it has the field and keeps its element to
   * itself, undefined where it has none.
   */
  readonly find: (name: string) => Element | null | undefined
  /** Called as soon as errors have found their places, before a call that failed has been answered. */
  readonly onRouted?: ((errors: LibraryErrors) => void) | undefined
}

/** What stands at one of the library's fields. */
export interface LibraryFieldError {
  /** Its sentences; undefined where they stand at another field of the same violation. */
  readonly message: string | undefined
  readonly pending: boolean
}

/** Where the scope's errors stand. */
export interface LibraryErrors {
  /** By the library's field names. */
  readonly fields: ReadonlyMap<string, LibraryFieldError>
  /** What no other place on the page shows, outer ones and the toaster included: for a place of the form's own. */
  readonly rest: readonly string[]
  /** What is open in the scope and not wholly at the library's fields, wherever it is shown: `rest` and more. */
  readonly others: readonly Entry[]
}

/** What {@link useLibraryFields} returns. */
export interface LibraryFields extends LibraryErrors {
  /** For the element that shows `rest`: while it is in the document, it counts as the scope's banner. */
  readonly restRef: RefCallback<Element>
  /** To be called when the library's field, or a part of it, is edited; without a name, when the form is reset. */
  readonly edited: (name?: string) => void
}

/**
 * Counts a form library's own fields as places of the nearest scope, so that errors are shown by the library,
 * each once. What an adapter stands on; in an app's own fields, `useFieldError` is simpler.
 *
 * @throws Outside a provider.
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

  /** The library's fields that open errors of the scope name, registered before these are routed. */
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

  /** The library's fields come and go without a word to the router. */
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

  /** What the places hold, so that a routing that changes nothing renders nothing. */
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
        // Places come and go without their errors changing: a tab, a step.
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
