import { isCancelledError, type MutationCache, type QueryCache } from '@tanstack/react-query'
import type { ErrorStore, ReportOptions } from '../core.js'

/**
 * The kit's options in the `meta` of a query or a mutation. To have them checked in the whole app:
 *
 * ```ts
 * declare module '@tanstack/react-query' {
 *   interface Register {
 *     queryMeta: ApiErrorMeta
 *     mutationMeta: ApiErrorMeta
 *   }
 * }
 * ```
 */
export interface ApiErrorMeta extends Record<string, unknown> {
  /** Options for reporting its failures: the scope's id, the surface, handlers. `false` reports none. */
  readonly apiError?: false | Omit<ReportOptions, 'retry' | 'operation'>
}

export interface QueryHandlersOptions {
  /** The number of automatic retries of a query. Default `3`, as TanStack Query has it. */
  readonly limit?: number
  /** The longest wait, in milliseconds. A query with a longer one fails at once and shows its wait. Default `30_000`. */
  readonly maxWaitMs?: number
}

/** The return value of {@link apiErrorQueryHandlers}. Uses the types of the caches: most of 5.x exports no others. */
export interface QueryHandlers {
  /** For `new QueryCache(…)`. */
  readonly queries: Required<Pick<QueryCache['config'], 'onError' | 'onSuccess'>>
  /** For `new MutationCache(…)`. */
  readonly mutations: Required<Pick<MutationCache['config'], 'onError' | 'onSuccess'>>
  /** For `defaultOptions.queries`: retries if the policy allows it, and never after an input error. */
  readonly retry: (failureCount: number, failure: unknown) => boolean
  /** For `defaultOptions.queries`: the API's wait, or a backoff with full jitter. In milliseconds. */
  readonly retryDelay: (failureCount: number, failure: unknown) => number
}

/**
 * Reports the failures of TanStack Query to a store: each once, for any number of observers, with a retry that
 * fetches again. A success ends the failure.
 *
 * ```ts
 * const { queries, mutations, retry, retryDelay } = apiErrorQueryHandlers(store)
 * new QueryClient({
 *   queryCache: new QueryCache(queries),
 *   mutationCache: new MutationCache(mutations),
 *   defaultOptions: { queries: { retry, retryDelay } },
 * })
 * ```
 *
 * Use `unwrapApi` in `queryFn` and `mutationFn`: without it, an error envelope with HTTP 200 is data. The
 * `mutationKey` identifies a mutation. Without one, only its own retry or a dismissal ends a failure.
 */
export function apiErrorQueryHandlers(
  store: ErrorStore,
  { limit = 3, maxWaitMs = 30_000 }: QueryHandlersOptions = {},
): QueryHandlers {
  /** Queries and mutations that the store is retrying. The store handles their outcome itself. */
  const retrying = new WeakSet<object>()

  function report(failure: unknown, source: Source): void {
    const asked = (source.meta as ApiErrorMeta | undefined)?.apiError
    if (asked === false || retrying.has(source.self)) return
    const { operation, foreground, self } = source
    store.report(failure, {
      foreground,
      ...asked,
      operation,
      async retry() {
        retrying.add(self)
        try {
          await source.again()
        } catch (error) {
          // A canceled query is no failure.
          throw isCancelledError(error) ? new DOMException('', 'AbortError') : error
        } finally {
          retrying.delete(self)
        }
      },
    })
  }

  function succeed({ self, operation }: Pick<Source, 'self' | 'operation'>): void {
    if (!retrying.has(self) && operation !== '') store.succeed(operation)
  }

  return {
    queries: {
      onError(failure, query) {
        // The next or the previous page of an infinite query: without it, all pages that are there would be fetched.
        const { fetchMeta } = query.state
        report(failure, {
          self: query,
          meta: query.meta,
          operation: `query:${query.queryHash}`,
          // No person has started it.
          foreground: false,
          again: () => query.fetch(undefined, fetchMeta ? { meta: fetchMeta } : {}),
        })
      },
      onSuccess(_data, query) {
        succeed({ self: query, operation: `query:${query.queryHash}` })
      },
    },
    mutations: {
      onError(failure, variables, _result, mutation) {
        report(failure, {
          self: mutation,
          meta: mutation.meta,
          operation: operationOf(mutation.options.mutationKey),
          foreground: true,
          again: () => mutation.execute(variables),
        })
      },
      onSuccess(_data, _variables, _result, mutation) {
        const operation = operationOf(mutation.options.mutationKey)
        // One that was in flight when another of the key failed leaves that failure.
        const { submittedAt } = mutation.state
        const { entries } = store.getSnapshot()
        if (entries.some((one) => one.operation === operation && one.lastAt > submittedAt)) return
        succeed({ self: mutation, operation })
      },
    },
    retry(failureCount, failure) {
      const { policy, waitMs } = store.assess(failure, failureCount + 1) ?? {}
      if (policy === undefined || waitMs === undefined || failureCount >= limit) return false
      return policy.retry !== 'never' && policy.fault !== 'input' && waitMs <= maxWaitMs
    },
    retryDelay: (failureCount, failure) => store.assess(failure, failureCount + 1)?.waitMs ?? 0,
  }
}

/** The failed query or mutation, and its retry. */
interface Source {
  readonly self: object
  readonly meta: Record<string, unknown> | undefined
  readonly operation: string
  readonly foreground: boolean
  readonly again: () => Promise<unknown>
}

function operationOf(key: readonly unknown[] | undefined): string {
  return key === undefined ? '' : `mutation:${JSON.stringify(key)}`
}
