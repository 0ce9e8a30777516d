import { describe, expect, it, vi } from 'vitest'
import type { ApiErrorEvent } from '../../src/core.js'
import { createMachine } from '../../src/store/createMachine.js'

const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })

function makeStore() {
  const events: ApiErrorEvent[] = []
  const store = createMachine()
  const id = store.report(failed('LimitExceeded'))?.id ?? ''
  store.listen((event) => events.push(event))
  return { store, id, events }
}

describe('act', () => {
  it('says that the action is used, and keeps it pending with the entry until the promise settles', async () => {
    const { store, id, events } = makeStore()
    let finish: (() => void) | undefined
    const acting = store.act(id, 'raise-quota', () => new Promise<void>((done) => (finish = done)))
    expect(store.get(id)).toMatchObject({ acting: ['raise-quota'] })
    expect(events).toMatchObject([{ type: 'action', action: 'raise-quota', entry: { id } }])
    finish?.()
    await acting
    expect(store.get(id)).toMatchObject({ acting: [] })
  })

  it('stays pending when the failure happens again meanwhile', async () => {
    const { store, id } = makeStore()
    void store.act(id, 'raise-quota', () => new Promise(() => undefined))
    store.report(failed('LimitExceeded'))
    expect(store.get(id)).toMatchObject({ count: 2, acting: ['raise-quota'] })
  })

  it('ignores a second press', async () => {
    const { store, id } = makeStore()
    const handler = vi.fn(async () => undefined)
    await Promise.all([store.act(id, 'a', handler), store.act(id, 'a', handler)])
    expect(handler).toHaveBeenCalledOnce()
  })

  it('lets other actions be used beside one that never settles', async () => {
    const { store, id } = makeStore()
    void store.act(id, 'a', () => new Promise(() => undefined))
    await store.act(id, 'dismiss', () => store.dismiss(id))
    expect(store.getSnapshot().entries).toEqual([])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no popup')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no popup'))],
    ['rejects without a reason', () => Promise.reject(undefined)],
    [
      'returns a broken thenable',
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: what a careless handler may return.
        get then() {
          throw new Error('no popup')
        },
      }),
    ],
  ])('reports what a handler that %s came to, beside the first failure', async (_, handler) => {
    const { store, id, events } = makeStore()
    await store.act(id, 'raise-quota', handler)
    expect(store.getSnapshot().entries).toHaveLength(2)
    expect(store.get(id)).toMatchObject({ error: { code: 'LimitExceeded' }, acting: [] })
    expect(events).toMatchObject([{ type: 'action' }, { type: 'fault' }, { type: 'reported' }])
  })

  it.each([undefined, null, 5, 'text', {}, []])(
    'takes %j from a handler in its stride',
    async (value) => {
      const { store, id } = makeStore()
      await store.act(id, 'a', () => value)
      expect(store.get(id)).toMatchObject({ acting: [] })
      expect(store.getSnapshot().entries).toHaveLength(1)
    },
  )

  it('reports nothing of an abort: the person has turned back', async () => {
    const { store, id } = makeStore()
    await store.act(id, 'a', () => Promise.reject(new DOMException('', 'AbortError')))
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('does nothing for an entry that has ended', async () => {
    const { store, id } = makeStore()
    store.dismiss(id)
    const handler = vi.fn()
    await store.act(id, 'a', handler)
    expect(handler).not.toHaveBeenCalled()
  })

  it('counts a failure that its handler reports again, without a loop', async () => {
    const { store, id } = makeStore()
    await store.act(id, 'a', () => store.report(failed('LimitExceeded')))
    expect(store.getSnapshot().entries).toMatchObject([{ id, count: 2 }])
  })
})

describe('a listener that reports what it is told of', () => {
  it('counts it, and is not called for it again', () => {
    const store = createMachine()
    const toaster = { id: 'toaster', kind: 'toaster', scope: '' } as const
    store.router.addSurface(toaster, { element: () => null, isRendered: () => true })
    const heard = vi.fn(() => store.report(failed('LimitExceeded')))
    const entry = store.report(failed('LimitExceeded'))
    store.listen(heard)
    // As a provider does it: each entry that nobody has been told of.
    for (let turn = 0; turn < 5; turn += 1) {
      store.flush()
      for (const fresh of store.takeUntold()) {
        store.emit({ type: 'action', action: 'shown', entry: fresh })
      }
    }
    expect(heard).toHaveBeenCalledOnce()
    expect(store.get(entry?.id ?? '')).toMatchObject({ count: 2 })
  })
})
