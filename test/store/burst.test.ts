import { describe, expect, it } from 'vitest'
import { defineCatalog, tencentCloud } from '../../src/core.js'
import { createMachine } from '../../src/store/createMachine.js'

let requests = 0
const failed = (Code: string) => ({
  Response: { Error: { Code, Message: '' }, RequestId: `request-${++requests}` },
})

describe('a burst of equal failures', () => {
  it('counts each, and has the newest error', () => {
    const store = createMachine()
    for (let at = 0; at < 1_000; at += 1) store.report(failed('InternalError'))
    const last = store.report({
      Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: 'newest' },
    })
    expect(last).toMatchObject({ count: 1_001, revision: 1_001, error: { requestId: 'newest' } })
    expect(store.getSnapshot().entries).toEqual([last])
  })

  it('tells its subscribers of each where a listener flushes', () => {
    const store = createMachine({
      onEvent: ({ type }) => type === 'reported' && store.flush(),
    })
    const counts: unknown[] = []
    store.subscribe(() => counts.push(store.getSnapshot().entries[0]?.count))
    for (let at = 0; at < 3; at += 1) store.report(failed('InternalError'))
    expect(counts).toEqual([1, 2, 3])
  })

  it('does not take another code, scope, operation, surface or identity for a repeat', () => {
    const store = createMachine()
    store.report(failed('InternalError'))
    store.report(failed('LimitExceeded'))
    store.report(failed('LimitExceeded'), { scope: 'form' })
    store.report(failed('LimitExceeded'), { scope: 'form', operation: 'save' })
    store.report(failed('LimitExceeded'), { scope: 'form', operation: 'save', id: 'mine' })
    expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
    const shown = store.report(failed('LimitExceeded'), {
      scope: 'form',
      operation: 'save',
      id: 'mine',
      surface: 'toast',
    })
    expect(shown).toMatchObject({ count: 2, surface: 'toast' })
  })

  it('shows at a field again what an edit has taken away', () => {
    const store = createMachine()
    const report = () => store.report(failed('FailedOperation'), { fields: ['A'], id: 'x' })
    const entry = report()
    store.end(entry?.id ?? '', 'edited', entry?.violations[0])
    expect(report()).toMatchObject({ count: 1, violations: [{ paths: ['A'] }] })
  })

  it('is treated anew after another catalog has come', () => {
    const store = createMachine()
    store.report(failed('InternalError'))
    const catalog = defineCatalog({
      extends: [tencentCloud],
      override: { InternalError: { surface: 'banner' } },
    })
    store.configure({ catalog })
    expect(store.report(failed('InternalError'))).toMatchObject({ count: 2, surface: 'banner' })
  })

  it('reports an object of it once to those that bind it later', () => {
    const store = createMachine()
    const [first, newest] = [failed('InternalError'), failed('InternalError')]
    store.report(first)
    store.report(newest)
    for (const failure of [first, newest]) store.bind(failure, {})
    expect(store.getSnapshot().entries).toMatchObject([{ count: 2 }])
  })
})
