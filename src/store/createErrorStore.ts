import type { Machine } from '../model/Machine.js'
import type { ErrorStore } from '../model/Store.js'
import type { ErrorStoreOptions } from './createFailures.js'
import { createMachine } from './createMachine.js'

/** The key of a store's interface for the kit's own parts. A registered symbol, so copies of the kit share it. */
const MACHINE = Symbol.for('react-api-error.machine')

/**
 * Makes a store, which needs no React and no document. Interceptors report to it, and the provider accepts it as
 * `store`. On a server, make one for each request.
 */
export function createErrorStore(options: ErrorStoreOptions = {}): ErrorStore {
  const machine = createMachine(options)
  const { report, run, retry, cancelRetry, dismiss, clear, succeed, assess } = machine
  const { subscribe, getSnapshot, get, flush } = machine
  const store: ErrorStore = {
    report,
    run,
    retry,
    cancelRetry,
    dismiss,
    clear,
    succeed,
    assess,
    subscribe: (listener) => subscribe(listener),
    getSnapshot,
    get,
    flush,
  }
  return Object.assign(store, { [MACHINE]: machine })
}

/** The interface of a store for the kit's own parts. */
export function machineOf(store: ErrorStore): Machine {
  return (store as { [MACHINE]?: Machine })[MACHINE] as Machine
}
