'use client'

import { useMemo, useRef } from 'react'
import type { Entry } from '../../model/Entry.js'
import type { Presentation } from '../../model/Presentation.js'
import type { CallContext, ReportOptions, RunOptions, RunResult } from '../../model/Store.js'
import { fieldNames } from '../../routing/fieldNames.js'
import { type ErrorContextValue, type Scope, useErrorContext } from '../provider/ErrorContext.js'
import { sameValue } from '../provider/sameValue.js'
import { useStoreValue } from '../provider/useStoreValue.js'

/** An open entry, in words. */
export interface PresentedError extends Entry {
  readonly presentation: Presentation
  /** Set where a surface shows several entries with the same words as one: all of them, oldest first. */
  readonly alike?: readonly Entry[] | undefined
}

/** The options of a hook's `run`. */
export interface HookRunOptions extends Omit<RunOptions, 'operation' | 'scope'> {}

/**
 * The return value of `useApiError`, about this use of the hook: the failures that it reported, that its calls left, or
 * that it holds. From `useApiErrorScope` it is about everything in the scope.
 *
 * A component renders again only for values that it has read. The object is a new one then. Its functions stay the
 * same.
 */
export interface ApiErrorApi {
  /**
   * Reports a failure of any shape. Never throws.
   *
   * @returns The entry; null for an abort and for a value that is no failure.
   */
  readonly report: (
    failure: unknown,
    options?: Omit<ReportOptions, 'scope' | 'operation'>,
  ) => Entry | null
  /**
   * Makes a call. A failure is shown. A success ends the errors that earlier calls of this use of the hook, under the
   * same key, left open. Never rejects, except with a value that steers a router: the redirect of a Next.js
   * action.
   */
  readonly run: <Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options?: HookRunOptions,
  ) => Promise<RunResult<Data>>
  /** Dismisses one entry, or all. A dismissed entry stays in the history. */
  readonly dismiss: (entry?: { readonly id: string } | string) => void
  /** Ends all entries, without a trace in the history. */
  readonly clear: () => void
  /** The open entries, oldest first. */
  readonly errors: readonly PresentedError[]
  /** The open violations in words, by the app's field name, for a form library that accepts such an object. */
  readonly fieldErrors: Readonly<Record<string, string>>
  /** Whether a call is running. */
  readonly pending: boolean
}

type Reads = Pick<ApiErrorApi, 'errors' | 'fieldErrors' | 'pending'>

/**
 * Makes the return value of one use of a hook.
 *
 * @param scope The scope of its reports and calls.
 * @param owner The id of this use of the hook.
 * @param whole Whether it reads the whole scope instead of its own failures and calls.
 */
export function useTrackedApi(
  scope: Scope,
  owner: string,
  whole = false,
): ApiErrorApi & { readonly scope: Scope } {
  const context = useErrorContext()
  const { store } = context
  // Apart from the reads, so another locale doesn't change the functions, and an effect can depend on them.
  const methods = useMemo(() => {
    const { id } = scope
    const own = whole ? { scope: id } : { owner }
    return {
      scope,
      report: (failure, options) =>
        store.report(failure, { ...options, scope: id, operation: owner, owner }),
      run: (call, options) => store.run(call, { ...options, scope: id, owner }),
      dismiss(entry) {
        if (entry !== undefined) store.dismiss(typeof entry === 'string' ? entry : entry.id)
        else store.clear(own, 'dismissed')
      },
      clear: () => store.clear(own),
    } satisfies Omit<ApiErrorApi, keyof Reads> & { readonly scope: Scope }
  }, [store, scope, whole, owner])

  const reads = useMemo(
    () => createReads(context, scope, whole ? { scope: scope.id } : { owner }),
    [context, scope, whole, owner],
  )
  const seen = useRef<Partial<Reads>>({})
  // A new object when a value that was read has changed.
  const getSeen = () => {
    const now = Object.fromEntries(
      Object.keys(seen.current).map((key) => [key, reads[key as keyof Reads]()]),
    )
    if (!sameValue(now, seen.current)) seen.current = now
    return seen.current
  }
  const version = useStoreValue(store, whole ? `scope:${scope.id}` : `owner:${owner}`, getSeen)

  return useMemo(() => {
    const read = <Key extends keyof Reads>(key: Key): Reads[Key] => {
      const values: { [One in keyof Reads]?: Reads[One] } = version
      const value = values[key] ?? reads[key]()
      values[key] = value
      return value
    }
    return {
      ...methods,
      get errors() {
        return read('errors')
      },
      get fieldErrors() {
        return read('fieldErrors')
      },
      get pending() {
        return read('pending')
      },
    }
  }, [methods, reads, version])
}

/** Makes the reads of the store. Each returns the same object while its content is the same. */
function createReads(
  { store, present }: ErrorContextValue,
  scope: Scope,
  whose: { readonly owner?: string; readonly scope?: string },
): { readonly [Key in keyof Reads]: () => Reads[Key] } {
  let entries: readonly Entry[] = []
  let words: Omit<Reads, 'pending'> = { errors: [], fieldErrors: {} }

  function inWords() {
    const next = store.entriesOf(whose)
    if (sameValue(next, entries)) return words
    entries = next
    const errors = next.map((entry) => ({ ...entry, presentation: present(entry, scope) }))
    const fieldErrors = Object.fromEntries(errors.flatMap((error) => namedTexts(error, scope)))
    const before = words.fieldErrors
    words = { errors, fieldErrors: sameValue(before, fieldErrors) ? before : fieldErrors }
    return words
  }

  return {
    errors: () => inWords().errors,
    fieldErrors: () => inWords().fieldErrors,
    pending: () => store.isPending(whose),
  }
}

/** The sentences of the open violations, each with the app's field name. */
function namedTexts({ violations, presentation }: PresentedError, { fields }: Scope) {
  const open = new Set(violations.flatMap(({ paths }) => paths))
  return presentation.fields
    .filter(({ path }) => open.has(path))
    .map(({ path, inline }) => [fieldNames(path, fields)[0] ?? path, inline] as const)
}
