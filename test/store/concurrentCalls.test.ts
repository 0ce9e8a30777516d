import { describe, expect, it } from 'vitest'
import { createErrorStore, type RunOptions } from '../../src/core.js'

const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })

/** A call that is settled by hand. */
function makeCall() {
  const settle: { ok?: () => void; fail?: (code: string) => void; abort?: () => void } = {}
  const call = () =>
    new Promise((resolve, reject) => {
      settle.ok = () => resolve({ Response: { RequestId: 'r' } })
      settle.fail = (code) => resolve(failed(code))
      settle.abort = () => reject(new DOMException('', 'AbortError'))
    })
  return { call, settle }
}

/** Long enough for everything that follows from a settled promise; no timer is involved. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

// A, B: two calls of one operation, in this order of starting; C: one of another operation.
// Upper case starts a call; `a+` is its success, `a-` its failure, `a!` its abort.
type Interleaving = readonly [steps: string, open: readonly string[]]

const UNKEYED: readonly Interleaving[] = [
  ['A a- B b+', []],
  ['A B b+ a-', ['A']],
  ['A B a- b+', ['A']],
  ['A B a+ b-', ['B']],
  ['A B b- a+', ['B']],
  ['A B a- b-', ['A', 'B']],
  ['A B b- a-', ['B', 'A']],
  ['A a+ B b-', ['B']],
  ['A a- B b- A a+', []],
  ['A B a- b- A a+', []],
  ['A a- B b!', ['A']],
  ['A B b! a-', ['A']],
  ['A B a- b!', ['A']],
  ['A B a+ b!', []],
  ['A B C a- c- b!', ['A', 'C']],
  ['A C a- c+', ['A']],
  ['A C c- a+', ['C']],
  ['A C c- a- B b+', ['C']],
]

const KEYED: readonly Interleaving[] = [
  ['A a- B b+', []],
  ['A B b+ a-', []],
  ['A B a- b+', []],
  ['A B a+ b-', ['B']],
  ['A B b- a+', ['B']],
  ['A B a- b-', ['B']],
  ['A B b- a-', ['B']],
  ['A a- B b- A a+', []],
  ['A a- B b!', ['A']],
  ['A B b! a-', ['A']],
  ['A B a- b!', ['A']],
  ['A B a+ b!', []],
  ['A B C a- c- b!', ['C', 'A']],
  ['A C c- a- B b+', ['C']],
]

async function play(steps: string, optionsOf: (name: string) => RunOptions) {
  const store = createErrorStore()
  const settles: Record<string, ReturnType<typeof makeCall>['settle']> = {}
  for (const step of steps.split(' ')) {
    const name = step[0]?.toUpperCase() ?? ''
    if (step.length === 1) {
      const { call, settle } = makeCall()
      settles[name] = settle
      void store.run(call, optionsOf(name))
    } else if (step[1] === '+') settles[name]?.ok?.()
    else if (step[1] === '!') settles[name]?.abort?.()
    else settles[name]?.fail?.(`Code.${name}`)
    await settled()
  }
  const { entries } = store.getSnapshot()
  expect(entries.some(({ pending }) => pending)).toBe(false)
  return entries.map(({ error }) => error.code.replace('Code.', ''))
}

describe('calls of one operation that are under way at once', () => {
  it.each(UNKEYED)(
    'keep their own outcomes without a key: %s leaves %j open',
    async (steps, open) => {
      const of = (name: string) => ({ operation: name === 'C' ? 'other' : 'one' })
      expect(await play(steps, of)).toEqual(open)
    },
  )

  it.each(KEYED)(
    'leave the decision to the last one under a key: %s leaves %j open',
    async (steps, open) => {
      const of = (name: string) => ({ key: name === 'C' ? 'other' : 'one' })
      expect(await play(steps, of)).toEqual(open)
    },
  )

  it('shows a failed submit although a look-up of the same hook succeeded meanwhile', async () => {
    const store = createErrorStore()
    const submit = makeCall()
    const running = store.run(submit.call, { operation: 'hook' })
    await store.run(() => ({ Response: { RequestId: 'r' } }), { operation: 'hook' })
    submit.settle.fail?.('InternalError')
    await running
    expect(store.getSnapshot().entries).toMatchObject([{ error: { code: 'InternalError' } }])
  })

  it('keeps the failure of a call in flight although it took the place of one that a later call replaces', async () => {
    const store = createErrorStore()
    await store.run(() => failed('Code.First'), { operation: 'one' })
    const [second, third] = [makeCall(), makeCall()]
    void store.run(second.call, { operation: 'one' })
    void store.run(third.call, { operation: 'one' })
    second.settle.fail?.('Code.Second')
    await settled()
    third.settle.ok?.()
    await settled()
    expect(store.getSnapshot().entries).toMatchObject([
      { error: { code: 'Code.Second' }, pending: false },
    ])
  })

  it('keeps an equal failure of a call in flight when a later call succeeds', async () => {
    const store = createErrorStore()
    const [first, second] = [makeCall(), makeCall()]
    void store.run(first.call, { operation: 'one' })
    await settled()
    first.settle.fail?.('InternalError')
    await settled()
    void store.run(second.call, { operation: 'one' })
    const third = makeCall()
    void store.run(third.call, { operation: 'one' })
    second.settle.fail?.('InternalError')
    await settled()
    third.settle.ok?.()
    await settled()
    expect(store.getSnapshot().entries).toMatchObject([{ error: { code: 'InternalError' } }])
  })

  it.each([
    ['succeeds', () => ({ Response: { RequestId: 'r' } }), ['LimitExceeded']],
    ['fails', () => failed('InternalError'), ['LimitExceeded', 'InternalError']],
  ])('leaves what was reported with its operation when a call %s', async (_, call, open) => {
    const store = createErrorStore()
    store.report(failed('LimitExceeded'), { operation: 'one' })
    await store.run(call, { operation: 'one' })
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual(open)
  })

  it('shows the failure of each call that belongs to no operation, in whatever order they end', async () => {
    const store = createErrorStore()
    const first = makeCall()
    const second = makeCall()
    void store.run(first.call)
    void store.run(second.call)
    second.settle.ok?.()
    await settled()
    first.settle.fail?.('InternalError')
    await settled()
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('counts equal failures of calls without an operation instead of stacking them', async () => {
    const store = createErrorStore()
    for (let at = 0; at < 100; at += 1) await store.run(() => failed('InternalError'))
    expect(store.getSnapshot().entries).toMatchObject([{ count: 100 }])
  })

  it("keeps an operation's entries pending, in place, while any of its calls decides over them", async () => {
    const store = createErrorStore()
    await store.run(() => failed('InternalError'), { operation: 'one' })
    const [{ id } = { id: '' }] = store.getSnapshot().entries
    const again = makeCall()
    void store.run(again.call, { operation: 'one' })
    expect(store.get(id)).toMatchObject({ pending: true })
    again.settle.fail?.('LimitExceeded')
    await settled()
    expect(store.getSnapshot().entries).toMatchObject([
      { id, pending: false, error: { code: 'LimitExceeded' } },
    ])
  })

  it('keeps them pending where a later call was aborted and an earlier one still runs', async () => {
    const store = createErrorStore()
    await store.run(() => failed('InternalError'), { operation: 'one' })
    const [{ id } = { id: '' }] = store.getSnapshot().entries
    const [first, second] = [makeCall(), makeCall()]
    void store.run(first.call, { operation: 'one' })
    void store.run(second.call, { operation: 'one' })
    second.settle.abort?.()
    await settled()
    expect(store.get(id)).toMatchObject({ pending: true })
    first.settle.abort?.()
    await settled()
    expect(store.get(id)).toMatchObject({ pending: false })
  })
})
