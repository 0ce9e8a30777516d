import { describe, expect, it, vi } from 'vitest'
import type { ResolvedPolicy } from '../../src/model/Policy.js'
import { createEntryStore, type Occurrence } from '../../src/store/createEntryStore.js'

function makeStore(options: { maxOpen?: number; maxHistory?: number } = {}) {
  const onEnd = vi.fn()
  const onChange = vi.fn()
  let clock = 1_000
  const store = createEntryStore({
    now: () => clock++,
    maxOpen: options.maxOpen ?? 100,
    maxHistory: options.maxHistory ?? 10,
    onChange,
    onEnd,
  })
  return { store, onEnd, onChange }
}

function occurrence(change: Partial<Occurrence> & { code?: string } = {}): Occurrence {
  const { code = 'X', ...rest } = change
  return {
    error: { origin: 'api', code, message: '', fields: [] },
    policy: {} as ResolvedPolicy,
    surface: 'toast',
    violations: [],
    scope: '',
    operation: '',
    retryable: false,
    foreground: true,
    ...rest,
  }
}

describe('createEntryStore (promise 8: repeats are counted, not stacked)', () => {
  it('holds 10,000 equal failures as one entry with a count', () => {
    const { store } = makeStore()
    for (let at = 0; at < 10_000; at += 1) store.add(occurrence())
    expect(store.all()).toHaveLength(1)
    expect(store.all()[0]).toMatchObject({ count: 10_000, revision: 10_000, firstAt: 1_000 })
  })

  it.each([
    ['scope', { scope: 'form' }],
    ['operation', { operation: 'save' }],
    ['code', { code: 'Y' }],
    ['fields', { violations: [{ paths: ['PersonId'] }] }],
  ])('holds another %s apart', (_, change) => {
    const { store } = makeStore()
    store.add(occurrence())
    store.add(occurrence(change))
    expect(store.all()).toHaveLength(2)
  })

  it("takes the app's own id in place of code and fields", () => {
    const { store } = makeStore()
    store.add(occurrence({ id: 'upload', code: 'X' }))
    store.add(occurrence({ id: 'upload', code: 'Y' }))
    expect(store.all()).toMatchObject([{ count: 2, error: { code: 'Y' } }])
  })

  it('lets another failure of the same call take the place of the first, in place', () => {
    const { store } = makeStore()
    const first = store.add(occurrence({ operation: 'save' }))
    const second = store.add(occurrence({ operation: 'save', code: 'Y', replaces: first.id }))
    expect(second).toMatchObject({ id: first.id, count: 1, revision: 2 })
    expect(store.all()).toEqual([second])
    expect(store.ofOperation('save')).toEqual([second])
    expect(store.add(occurrence({ operation: 'save' })).id).not.toBe(first.id)
  })

  it('goes on counting where an entry has been moved to another scope', () => {
    const { store } = makeStore()
    const { id } = store.add(occurrence({ scope: 'form' }))
    store.update(id, { scope: 'page' })
    expect(store.add(occurrence({ scope: 'page' }))).toMatchObject({ id, count: 2 })
    expect(store.add(occurrence({ scope: 'form' })).id).not.toBe(id)
  })

  it('lets actions stay at work through further occurrences', () => {
    const { store } = makeStore()
    const { id } = store.add(occurrence())
    store.update(id, { acting: ['sign-in'] })
    expect(store.add(occurrence())).toMatchObject({ acting: ['sign-in'] })
  })

  it('puts the oldest away when more are open than may be, and remembers it', () => {
    const { store, onEnd } = makeStore({ maxOpen: 2 })
    const oldest = store.add(occurrence({ code: 'A' }))
    store.add(occurrence({ code: 'B' }))
    store.add(occurrence({ code: 'C' }))
    expect(store.all().map(({ error }) => error.code)).toEqual(['B', 'C'])
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(oldest, 'superseded')
    expect(store.snapshot().history).toEqual([oldest])
  })

  it('remembers what a person put away, newest first and bounded; not what its cause ended', () => {
    const { store } = makeStore({ maxHistory: 2 })
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((code) => store.add(occurrence({ code })))
    for (const entry of [a, b, c]) store.end(entry?.id ?? '', 'dismissed')
    store.end(d?.id ?? '', 'success')
    expect(store.snapshot().history).toEqual([c, b])
    store.clearHistory()
    expect(store.snapshot().history).toEqual([])
  })

  it('is empty inside after everything has ended', () => {
    const { store } = makeStore()
    const entry = store.add(occurrence({ operation: 'save' }))
    store.end(entry.id, 'success')
    store.end(entry.id, 'success')
    store.update(entry.id, { pending: true })
    expect(store.all()).toEqual([])
    expect(store.ofOperation('save')).toEqual([])
    expect(store.get(entry.id)).toBeUndefined()
  })

  it('answers the same list while nothing changes', () => {
    const { store } = makeStore()
    store.add(occurrence())
    expect(store.all()).toBe(store.all())
  })
})
