'use client'

import { useCallback, useId, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Entry } from '../model/Entry.js'
import type { Presentation } from '../model/Presentation.js'
import type { CallContext, ReportOptions, RunOptions, RunResult } from '../model/Store.js'
import { fieldNames } from '../routing/fieldNames.js'
import { type ErrorContextValue, useErrorContext } from './ErrorContext.js'
import type { Scope } from './ScopeContext.js'
import { useAbortOnUnmount } from './useAbortOnUnmount.js'

/** An open entry, in words. */
export interface PresentedError extends Entry {
  readonly presentation: Presentation
}

export interface HookRunOptions extends Omit<RunOptions, 'owner' | 'operation' | 'scope'> {
  /** Aborts the call when the component unmounts. For reads only: leaving a page doesn't stop a write. */
  readonly abortOnUnmount?: boolean | undefined
}

/** What `useApiError` returns. A component renders again only for what it has read of it. */
export interface ApiErrorApi {
  /**
   * Takes a failure of any shape. Never throws.
   *
   * @returns The entry, or null where it was no failure or an abort.
   */
  report(failure: unknown, options?: Omit<ReportOptions, 'scope' | 'operation'>): Entry | null
  /** Makes a call. Its failure is shown, its success ends what it had shown before. Never rejects. */
  run<Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: HookRunOptions,
  ): Promise<RunResult<Data>>
  /** Puts one entry of the scope away, or all of them. */
  dismiss(entry?: { readonly id: string } | string): void
  /** Ends all entries of the scope. */
  clear(): void
  /** The scope's open entries, oldest first. */
  readonly errors: readonly PresentedError[]
  /** The scope's violations in words, by the app's field name: for a form library that takes them as they are. */
  readonly fieldErrors: Readonly<Record<string, string>>
  /** Whether a call of this hook is under way. */
  readonly pending: boolean
}

type Tracked = 'errors' | 'fieldErrors' | 'pending'
type Methods = Omit<ApiErrorApi, Tracked>

/** The api of one use of the hook in a scope. */
export function useTrackedApi(scope: Scope): ApiErrorApi {
  const context = useErrorContext('useApiError')
  const { store } = context
  const owner = useId()
  const read = useRef(new Set<Tracked>())
  const reader = useMemo(() => createReader(context, scope, owner), [context, scope, owner])
  const aborts = useAbortOnUnmount()

  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        store.subscribe(listener, `scope:${scope.id}`),
        store.subscribe(listener, `owner:${owner}`),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [store, scope.id, owner],
  )
  // The snapshot is a version: it rises only when something changes that this component has read.
  const version = useRef({ seen: {} as Partial<Record<Tracked, unknown>>, number: 0 })
  const getVersion = () => {
    for (const key of read.current) {
      const value = reader[key]()
      if (value === version.current.seen[key]) continue
      version.current.seen[key] = value
      version.current.number += 1
    }
    return version.current.number
  }
  useSyncExternalStore(subscribe, getVersion, getVersion)

  // Apart from what is read, so that an effect may depend on them: another locale leaves them as they are.
  const methods = useMemo(
    (): Methods => ({
      report: (failure, options) =>
        store.report(failure, { ...options, scope: scope.id, operation: owner }),
      async run(call, { abortOnUnmount = false, ...options } = {}) {
        const own = { ...options, scope: scope.id, owner }
        if (!abortOnUnmount) return store.run(call, own)
        const link = aborts.link(options.signal)
        const result = await store.run(call, { ...own, signal: link.signal })
        // What failed may be tried again, and goes with the component then too.
        if (result.ok || result.error.origin === 'abort') link.release()
        else aborts.hold(options.key, link)
        return result
      },
      dismiss(entry) {
        const id = typeof entry === 'string' ? entry : entry?.id
        for (const open of store.getSnapshot().entries) {
          if (id === undefined ? open.scope === scope.id : open.id === id) store.dismiss(open.id)
        }
      },
      clear() {
        store.clear({ scope: scope.id })
      },
    }),
    [store, scope.id, owner, aborts],
  )

  return useMemo(() => {
    function track<Key extends Tracked>(key: Key): ReturnType<(typeof reader)[Key]> {
      read.current.add(key)
      const value = reader[key]()
      version.current.seen[key] = value
      return value as ReturnType<(typeof reader)[Key]>
    }
    return {
      ...methods,
      get errors() {
        return track('errors')
      },
      get fieldErrors() {
        return track('fieldErrors')
      },
      get pending() {
        return track('pending')
      },
    }
  }, [methods, reader])
}

/** Reads of the store, each answering the same object while its content is the same. */
function createReader({ store, present }: ErrorContextValue, scope: Scope, owner: string) {
  let entries: readonly Entry[] = []
  let errors: readonly PresentedError[] = []
  let fieldErrors: Readonly<Record<string, string>> = {}

  function refresh(): void {
    const next = store.getSnapshot().entries.filter((entry) => entry.scope === scope.id)
    if (next.length === entries.length && next.every((entry, at) => entry === entries[at])) return
    entries = next
    errors = next.map((entry) => ({ ...entry, presentation: present(entry, scope) }))
    const fields = Object.fromEntries(errors.flatMap((error) => namedTexts(error, scope)))
    if (!sameRecord(fields, fieldErrors)) fieldErrors = fields
  }

  return {
    errors() {
      refresh()
      return errors
    },
    fieldErrors() {
      refresh()
      return fieldErrors
    },
    pending: () => store.isPending(owner),
  }
}

function namedTexts({ violations, presentation }: PresentedError, scope: Scope) {
  const open = new Set(violations.flatMap(({ paths }) => paths))
  return presentation.fields
    .filter(({ path }) => open.has(path))
    .map(({ path, inline }) => [fieldNames(path, scope.fields)[0] ?? path, inline] as const)
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
