/// <reference types="node" />
// biome-ignore lint/correctness/noNodejsModules: Jest runs in Node.
import { runInThisContext } from 'node:vm'

/** What Node has, browsers have, and jsdom in Jest has not. */
const MISSING = ['fetch', 'Headers', 'Request', 'Response', 'TextDecoder', 'TextEncoder']

/** Fills in what a browser's window has, and jsdom's lacks. */
export function fillIn(window: Record<string, unknown>): void {
  // Jest runs tests in a context of their own. Node's is the other one.
  for (const name of MISSING) window[name] ??= runInThisContext(`globalThis.${name}`)
  window.CSS ??= { escape: (text: unknown) => `${text}`.replace(/[^\w-]/g, '\\$&') }
}

fillIn(globalThis as unknown as Record<string, unknown>)
