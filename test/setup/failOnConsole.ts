import { afterAll, afterEach, beforeEach, vi } from 'vitest'

const kinds = ['error', 'warn'] as const

/** Console calls outside a test, or after a test has removed the spy. */
const unspied: string[] = []

/**
 * Fails a test that logs a warning or an error on the console, during its cleanup too; one that comes
 * between two tests fails the second. A test that expects one checks and clears it:
 * `expect(console.error).toHaveBeenCalledOnce()`, then `vi.mocked(console.error).mockClear()`.
 *
 * @param settle Runs after each test, before the console is checked.
 */
export function failOnConsole(settle?: () => void): void {
  for (const kind of kinds) {
    const original = console[kind].bind(console)
    console[kind] = (...args: unknown[]) => {
      if (!vi.isMockFunction(console[kind])) unspied.push(describeCall(kind, args))
      if (!isFalseAlarm(describeCall(kind, args))) original(...args)
    }
  }
  beforeEach(() => {
    for (const kind of kinds) vi.spyOn(console, kind)
  })
  afterEach(() => {
    settle?.()
    const found = unspied.splice(0)
    for (const kind of kinds) {
      const method = console[kind]
      if (!vi.isMockFunction(method)) continue
      found.push(...method.mock.calls.map((args) => describeCall(kind, args)))
      method.mockRestore()
    }
    failWith(found)
  })
  afterAll(() => failWith(unspied.splice(0)))
}

function failWith(found: readonly string[]): void {
  const calls = found.filter((call) => !isFalseAlarm(call))
  if (calls.length > 0) throw new Error(calls.join('\n'))
}

/** What React says of a test that is a server and a browser in one. */
const BOTH =
  /^console\.error: (Warning: )?(useLayoutEffect does nothing on the server|Detected multiple renderers)/

function isFalseAlarm(call: string): boolean {
  return typeof document !== 'undefined' && BOTH.test(call)
}

function describeCall(kind: string, args: readonly unknown[]): string {
  return `console.${kind}: ${args.map((arg) => (arg instanceof Error ? arg.stack : String(arg))).join(' ')}`
}
