import type { Machine } from '../model/Machine.js'
import type { ErrorStore } from '../model/Store.js'
import type { ErrorStoreOptions } from './createFailures.js'
import { createMachine } from './createMachine.js'

/** Where a store keeps what the kit's own parts need. A registered symbol, so that copies of the kit share it. */
const MACHINE = Symbol.for('react-api-error.machine')

/**
 * Makes a store. Needs no React and no document: interceptors report to it, and the provider takes it as `store`.
 * On a server, make one for each request.
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

/** The store as the kit's own parts see it. */
export function machineOf(store: ErrorStore): Machine {
  return (store as { [MACHINE]?: Machine })[MACHINE] as Machine
}
