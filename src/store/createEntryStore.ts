import type { Entry } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { StoreSnapshot } from '../model/Store.js'

/** One failure, as the pipeline has worked it out. */
export interface Occurrence
  extends Pick<
    Entry,
    | 'error'
    | 'policy'
    | 'surface'
    | 'violations'
    | 'scope'
    | 'operation'
    | 'retryable'
    | 'foreground'
    | 'autoRetry'
  > {
  /** The app's own identity for the failure; it takes the place of code and fields. */
  readonly id?: string | undefined
  /** Milliseconds from now until a retry is advisable, the so many-th try having failed. */
  readonly waitMs?: (tries: number) => number
  /** The id of an entry whose place this one takes: the same call failed again, in another way perhaps. */
  readonly replaces?: string | undefined
  /** The id of an entry that this very failure has already: it counts once. */
  readonly sameAs?: string | undefined
  /** People have been told of it there: a toast isn't announced again. */
  readonly told?: boolean
}

export interface EntryStoreOptions {
  readonly now?: () => number
  /** How many entries may be open; beyond it the oldest ends. */
  readonly maxOpen?: number
  /** How many ended entries are remembered. */
  readonly maxHistory?: number
  /** `before`: the entry as it was; undefined for a new one. */
  readonly onChange: (entry: Entry, before: Entry | undefined) => void
  readonly onEnd: (entry: Entry, reason: EndReason) => void
}

export interface EntryStore {
  add(occurrence: Occurrence): Entry
  get(id: string): Entry | undefined
  /** Open entries, oldest first. */
  all(): readonly Entry[]
  /** None for `''`, which is no operation. */
  ofOperation(operation: string): readonly Entry[]
  update(id: string, change: Partial<Omit<Entry, 'id'>>): Entry | undefined
  end(id: string, reason: EndReason): void
  clearHistory(): void
  /** The same until something changes. */
  snapshot(): StoreSnapshot
}

/** An entry, with what tells it from others of its scope and operation: code and fields, or the app's own id. */
interface Kept extends Entry {
  readonly what: string
}

/** What ends without a person having seen to it stays readable in the history. */
const REMEMBERED: readonly EndReason[] = ['dismissed', 'timeout', 'superseded']

/**
 * The open entries: one for the same scope, operation, code and fields, with a count. To find the one that fails
 * again costs the same however many there are.
 */
export function createEntryStore(options: EntryStoreOptions): EntryStore {
  const { now = Date.now, maxOpen = 500, maxHistory = 50, onChange, onEnd } = options
  const open = new Map<string, Kept>()
  const ids = new Map<string, string>()
  let past: readonly Entry[] = []
  let current: { entries: readonly Kept[]; history: readonly Entry[] } | undefined
  let serial = 0

  function snapshot() {
    current ??= { entries: [...open.values()], history: past }
    return current
  }

  function set(entry: Kept): Entry {
    const before = open.get(entry.id)
    const { id, scope, operation, what } = entry
    // The scope is a part of what an entry is known by: its next repeat finds it where it has moved to.
    if (before?.scope !== scope || before.operation !== operation || before.what !== what) {
      if (before) forget(before)
      ids.set(identity(entry), id)
    }
    open.set(id, entry)
    current = undefined
    onChange(entry, before)
    return entry
  }

  function forget(entry: Kept): void {
    const key = identity(entry)
    if (ids.get(key) !== entry.id) return
    ids.delete(key)
    // One that had moved to where its like stood already; what is left of the two is found from now on.
    if (ids.size === open.size) return
    for (const one of open.values()) {
      if (one.id !== entry.id && identity(one) === key) ids.set(key, one.id)
    }
  }

  function end(id: string, reason: EndReason): void {
    const entry = open.get(id)
    if (!entry) return
    open.delete(id)
    forget(entry)
    if (REMEMBERED.includes(reason)) past = [entry, ...past].slice(0, maxHistory)
    current = undefined
    onEnd(entry, reason)
  }

  return {
    add({ id, waitMs, replaces = '', sameAs = '', told, ...facts }) {
      const { error, violations, scope, operation } = facts
      const what = id ?? ['', error.code, ...violations.flatMap(({ paths }) => paths)].join('\n')
      const key = identity({ scope, operation, what })
      const old: Partial<Kept> =
        open.get(ids.get(key) ?? '') ?? open.get(replaces) ?? open.get(sameAs) ?? {}
      const lastAt = now()
      const { count = 0, firstAt = lastAt }: Partial<Kept> = old.what === what ? old : {}
      const wait = waitMs?.((old.count ?? 0) + 1) ?? 0
      if (!old.id && open.size >= maxOpen) {
        const [oldest = ''] = open.keys()
        end(oldest, 'superseded')
      }
      // What is spread comes last: engines are slow to add properties to a copy.
      return set({
        id: old.id ?? `e${++serial}`,
        what,
        count: count && old.id === sameAs ? count : count + 1,
        firstAt,
        lastAt,
        revision: (old.revision ?? 0) + (told && facts.surface === 'toast' ? 0 : 1),
        pending: false,
        acting: old.acting ?? [],
        ...facts,
        ...(wait > 0 && { retryAt: lastAt + wait }),
      })
    },
    end,
    get: (id) => open.get(id),
    all: () => snapshot().entries,
    ofOperation: (operation) =>
      operation ? snapshot().entries.filter((one) => one.operation === operation) : [],
    update(id, change) {
      const entry = open.get(id)
      return entry && set({ ...entry, ...change })
    },
    clearHistory() {
      past = []
      current = undefined
    },
    snapshot,
  }
}

/** What makes two failures the same. */
function identity({ scope, operation, what }: Pick<Kept, 'scope' | 'operation' | 'what'>): string {
  return [scope, operation, what].join('\n')
}
