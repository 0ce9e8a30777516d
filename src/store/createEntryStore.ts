import type { ApiError } from '../model/ApiError.js'
import type { Entry, EntryViolation } from '../model/Entry.js'
import type { EndReason } from '../model/Event.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'

/** One failure, as the pipeline has worked it out. */
export interface Occurrence {
  readonly error: ApiError
  readonly policy: ResolvedPolicy
  readonly surface: Surface
  readonly violations: readonly EntryViolation[]
  readonly scope: string
  readonly operation: string
  /** The app's own identity for the failure; it takes the place of code and fields. */
  readonly id?: string
  readonly retryable: boolean
  /** Milliseconds from now until a retry is advisable. */
  readonly waitMs?: number
  readonly foreground: boolean
  /** The id of an entry whose place this one takes: the same call failed again, in another way. */
  readonly replaces?: string
}

export interface EntryStoreOptions {
  readonly now: () => number
  /** How many entries may be open; beyond it the oldest ends. */
  readonly maxOpen: number
  /** How many ended entries are remembered. */
  readonly maxHistory: number
  /** `left`: the scope that it was in before, where it was open. */
  readonly onChange: (entry: Entry, left?: string) => void
  readonly onEnd: (entry: Entry, reason: EndReason) => void
}

export interface EntryStore {
  add(occurrence: Occurrence): Entry
  /** The same failure again, where nothing else has changed: what `add` would come to, without asking anew. */
  repeat(id: string, error: ApiError): Entry | undefined
  get(id: string): Entry | undefined
  /** Open entries, oldest first. */
  all(): readonly Entry[]
  ofOperation(operation: string): readonly Entry[]
  update(id: string, change: Partial<Omit<Entry, 'id'>>): void
  end(id: string, reason: EndReason): void
  /** Ended entries that a person may want to read again, newest first. */
  history(): readonly Entry[]
  clearHistory(): void
}

/** What ends without a person having seen to it stays readable in the history. */
const REMEMBERED: ReadonlySet<EndReason> = new Set(['dismissed', 'timeout', 'superseded'])

/**
 * The open entries: one for the same scope, operation, code and fields, with a count. Each operation on it
 * costs the same however many there are.
 */
export function createEntryStore(options: EntryStoreOptions): EntryStore {
  const { now, maxOpen, maxHistory, onChange, onEnd } = options
  const open = new Map<string, Entry>()
  const idByKey = new Map<string, string>()
  const keyById = new Map<string, string>()
  const byOperation = new Map<string, Set<string>>()
  let list: readonly Entry[] | undefined
  let past: readonly Entry[] = []
  let serial = 0

  function set(entry: Entry, key: string): Entry {
    const left = open.get(entry.id)?.scope
    open.set(entry.id, entry)
    idByKey.set(key, entry.id)
    keyById.set(entry.id, key)
    list = undefined
    onChange(entry, left)
    return entry
  }

  function add(occurrence: Occurrence): Entry {
    const key = identity(occurrence)
    const at = now()
    const known = open.get(idByKey.get(key) ?? '')
    const old = known ?? open.get(occurrence.replaces ?? '')
    if (old !== undefined && old !== known) idByKey.delete(keyById.get(old.id) ?? '')
    const { error, policy, surface, violations, scope, operation, retryable, foreground } =
      occurrence
    const entry: Entry = {
      id: old?.id ?? `e${++serial}`,
      error,
      policy,
      surface,
      violations,
      scope,
      operation,
      count: known === undefined ? 1 : known.count + 1,
      firstAt: known?.firstAt ?? at,
      lastAt: at,
      revision: (old?.revision ?? 0) + 1,
      pending: false,
      retryable: retryable || (known?.retryable ?? false),
      foreground,
      ...(occurrence.waitMs === undefined ? {} : { retryAt: at + occurrence.waitMs }),
    }
    if (old === undefined) {
      const ids = byOperation.get(operation) ?? new Set()
      byOperation.set(operation, ids.add(entry.id))
      if (open.size >= maxOpen) {
        const [oldest] = open.keys()
        if (oldest !== undefined) end(oldest, 'superseded')
      }
    }
    return set(entry, key)
  }

  function end(id: string, reason: EndReason): void {
    const entry = open.get(id)
    if (entry === undefined) return
    open.delete(id)
    const key = keyById.get(id) ?? ''
    keyById.delete(id)
    if (idByKey.get(key) === id) idByKey.delete(key)
    const ids = byOperation.get(entry.operation)
    ids?.delete(id)
    if (ids?.size === 0) byOperation.delete(entry.operation)
    list = undefined
    if (REMEMBERED.has(reason)) past = [entry, ...past].slice(0, maxHistory)
    onEnd(entry, reason)
  }

  function repeat(id: string, error: ApiError): Entry | undefined {
    const known = open.get(id)
    if (known === undefined) return undefined
    const { count, revision } = known
    const entry = { ...known, error, count: count + 1, lastAt: now(), revision: revision + 1 }
    open.set(id, entry)
    list = undefined
    onChange(entry)
    return entry
  }

  return {
    add,
    repeat,
    end,
    get: (id) => open.get(id),
    all: () => (list ??= [...open.values()]),
    ofOperation: (operation) =>
      [...(byOperation.get(operation) ?? [])].flatMap((id) => open.get(id) ?? []),
    update(id, change) {
      const entry = open.get(id)
      if (entry === undefined) return
      const key = keyById.get(id) ?? ''
      const { scope = entry.scope } = change
      if (idByKey.get(key) === id) idByKey.delete(key)
      // The scope is a part of what it is known by: its next repeat finds it where it has moved to.
      set({ ...entry, ...change }, scope + key.slice(entry.scope.length))
    },
    history: () => past,
    clearHistory() {
      past = []
    },
  }
}

/** What makes two failures the same: scope, operation, code and fields; or the app's own id. */
function identity({ scope, operation, id, error, violations }: Occurrence): string {
  const what =
    id === undefined ? ['', error.code, ...violations.flatMap(({ paths }) => paths)] : ['id', id]
  return [scope, operation, ...what].join('\n')
}
