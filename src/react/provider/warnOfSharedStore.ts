import type { ErrorStore } from '../../model/Store.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Stores that a server has rendered with. True: the warning has been written. */
const rendered = new WeakMap<ErrorStore, boolean>()

/**
 * Warns, once, of a store that a server renders for a second time and that holds errors: a store at module level would
 * put one person's errors into another person's page. Bundlers drop this from an app's production build.
 */
export function warnOfSharedStore(store: ErrorStore): void {
  if (
    typeof document !== 'undefined' ||
    // A worker without a bundler has none.
    typeof process === 'undefined' ||
    process.env.NODE_ENV === 'production'
  ) {
    return
  }
  const warned = rendered.get(store)
  const warns = warned === false && store.getSnapshot().entries.length > 0
  rendered.set(store, warned || warns)
  if (!warns) return
  // biome-ignore lint/suspicious/noConsole: a mistake of the app's own code.
  console.error(
    'react-api-error: a server has rendered two pages with one store that holds errors. One person’s errors are in the other’s page. Make a store for each request: useState(() => createErrorStore()), or leave `store` out.',
  )
}
