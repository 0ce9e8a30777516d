'use client'

import { useId, useMemo, useRef } from 'react'
import type { Entry } from '../../model/Entry.js'
import type { Presentation } from '../../model/Presentation.js'
import type { CallContext, ReportOptions, RunOptions, RunResult } from '../../model/Store.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { type ErrorContextValue, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { sameValue } from '../provider/sameValue.js'
import { useStoreValue } from '../provider/useStoreValue.js'
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

type Tracked = Pick<ApiErrorApi, 'errors' | 'fieldErrors' | 'pending'>
type Methods = Omit<ApiErrorApi, keyof Tracked>

/** What a component has read, and as what. */
type Seen = Partial<Record<keyof Tracked, unknown>>

/** The api of one use of the hook in a scope, with the scope. */
export function useTrackedApi(scope: Scope): ApiErrorApi & { readonly scope: Scope } {
  const context = useErrorContext()
  const { store } = context
  const owner = useId()
  const runAbortable = useAbortOnUnmount()
  // Apart from what is read, so that an effect may depend on them: another locale leaves them as they are.
  const methods = useMemo(
    (): Methods => ({
      report: (failure, options) =>
        store.report(failure, { ...options, scope: scope.id, operation: owner }),
      run(call, { abortOnUnmount, ...options } = {}) {
        const own = { ...options, scope: scope.id, owner }
        return abortOnUnmount
          ? runAbortable((signal) => store.run(call, { ...own, signal }), options)
          : store.run(call, own)
      },
      dismiss(entry) {
        if (entry !== undefined) return store.dismiss(typeof entry === 'string' ? entry : entry.id)
        for (const open of store.getSnapshot().entries) {
          if (open.scope === scope.id) store.dismiss(open.id)
        }
      },
      clear() {
        store.clear({ scope: scope.id })
      },
    }),
    [store, scope.id, owner, runAbortable],
  )
  const seen = useRef<Seen>({})
  const api = useMemo(
    () => Object.assign(createTracked(context, scope, owner, seen), methods, { scope }),
    [context, scope, owner, methods],
  )

  // To read it again notes what has changed.
  const getSeen = () => {
    for (const key in seen.current) void api[key as keyof Tracked]
    return seen.current
  }
  useStoreValue(store, `scope:${scope.id}`, getSeen, getSeen)
  useStoreValue(store, `owner:${owner}`, getSeen, getSeen)
  return api
}

/** Reads of the store, each noted, and each answering the same object while its content is the same. */
function createTracked(
  { store, present }: ErrorContextValue,
  scope: Scope,
  owner: string,
  seen: { current: Seen },
): Tracked {
  let entries: readonly Entry[] = []
  let words: Omit<Tracked, 'pending'> = { errors: [], fieldErrors: {} }

  function inWords() {
    const next = store.getSnapshot().entries.filter((entry) => entry.scope === scope.id)
    if (sameValue(next, entries)) return words
    entries = next
    const errors = next.map((entry) => ({ ...entry, presentation: present(entry, scope) }))
    const fieldErrors = Object.fromEntries(errors.flatMap((error) => namedTexts(error, scope)))
    const before = words.fieldErrors
    words = { errors, fieldErrors: sameValue(before, fieldErrors) ? before : fieldErrors }
    return words
  }

  /** Another object once something has changed: whoever reads it first, the component renders what it is now. */
  function note<Key extends keyof Tracked>(key: Key, value: Tracked[Key]): Tracked[Key] {
    if (key in seen.current && seen.current[key] !== value) seen.current = { ...seen.current }
    seen.current[key] = value
    return value
  }

  return {
    get errors() {
      return note('errors', inWords().errors)
    },
    get fieldErrors() {
      return note('fieldErrors', inWords().fieldErrors)
    },
    get pending() {
      return note('pending', store.isPending(owner))
    },
  }
}

/** The sentences of the violations that are still open, by the app's field names. */
function namedTexts({ violations, presentation }: PresentedError, { fields }: Scope) {
  const open = new Set(violations.flatMap(({ paths }) => paths))
  return presentation.fields
    .filter(({ path }) => open.has(path))
    .map(({ path, inline }) => [fieldNames(path, fields)[0] ?? path, inline] as const)
}
