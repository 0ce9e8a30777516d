import { isCancelledError, type MutationCache, type QueryCache } from '@tanstack/react-query'
import type { ErrorStore, ReportOptions } from '../core.js'

/**
 * What `meta` may say of a query or a mutation. For the whole app:
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
  /** How its failures are reported: the scope's id, the surface, handlers. `false`: not at all. */
  readonly apiError?: false | Omit<ReportOptions, 'retry' | 'operation'>
}

export interface QueryHandlersOptions {
  /** How often a query is tried again by itself. Default 3, as TanStack Query's own. */
  readonly limit?: number
  /** A query that has to wait longer than this fails at once, and shows its wait. Default 30,000 ms. */
  readonly maxWaitMs?: number
}

/** What {@link apiErrorQueryHandlers} returns. The caches' own types: most of 5.x exports no others. */
export interface QueryHandlers {
  /** For `new QueryCache(…)`. */
  readonly queries: Required<Pick<QueryCache['config'], 'onError' | 'onSuccess'>>
  /** For `new MutationCache(…)`. */
  readonly mutations: Required<Pick<MutationCache['config'], 'onError' | 'onSuccess'>>
  /** For `defaultOptions.queries`: input errors never, the rest where the policy sees a chance. */
  readonly retry: (failureCount: number, failure: unknown) => boolean
  /** For `defaultOptions.queries`: as the API says, else a backoff with full jitter. In milliseconds. */
  readonly retryDelay: (failureCount: number, failure: unknown) => number
}

/**
 * Reports the failures of TanStack Query to a store: once each, however many components observe, with a retry
 * that fetches again; a success ends them.
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
 * Envelopes that come with HTTP 200 are failures only to `unwrapApi`: use it in `queryFn` and `mutationFn`.
 * Mutations are told apart by `mutationKey`; without one, a failure ends by its own retry or by dismissal.
 */
export function apiErrorQueryHandlers(
  store: ErrorStore,
  { limit = 3, maxWaitMs = 30_000 }: QueryHandlersOptions = {},
): QueryHandlers {
  /** Queries and mutations that the store is trying again: it sees to their outcome itself. */
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
          // Whoever cancels a query doesn't want to hear of it.
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
        report(failure, {
          self: query,
          meta: query.meta,
          operation: `query:${query.queryHash}`,
          // Nobody has pressed anything for it.
          foreground: false,
          again: () => query.fetch(),
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
        succeed({ self: mutation, operation: operationOf(mutation.options.mutationKey) })
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

/** What has failed, and how it is tried again. */
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
