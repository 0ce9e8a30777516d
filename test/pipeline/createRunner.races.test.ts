import { describe, expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'

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
// Upper case starts a call; `a+` its success, `a-` its failure, `a!` its abort.
const INTERLEAVINGS: readonly (readonly [steps: string, open: readonly string[]])[] = [
  ['A a- B b+', []],
  ['A B b+ a-', []],
  ['A B a- b+', []],
  ['A B a+ b-', ['B']],
  ['A B b- a+', ['B']],
  ['A B a- b-', ['B']],
  ['A B b- a-', ['B']],
  ['A a+ B b-', ['B']],
  ['A a- B b- A a+', []],
  ['A a- B b!', ['A']],
  ['A B b! a-', ['A']],
  ['A B a- b!', ['A']],
  ['A B a+ b!', []],
  ['A B C a- c- b!', ['C', 'A']],
  ['A C a- c+', ['A']],
  ['A C c- a+', ['C']],
  ['A C c- a- B b+', ['C']],
]

describe('races within an operation: the last call wins, and no operation touches another', () => {
  it.each(INTERLEAVINGS)('%s leaves %j', async (steps, open) => {
    const store = createErrorStore()
    const settles: Record<string, ReturnType<typeof makeCall>['settle']> = {}
    for (const step of steps.split(' ')) {
      const name = step[0]?.toUpperCase() ?? ''
      if (step.length === 1) {
        const { call, settle } = makeCall()
        settles[name] = settle
        void store.run(call, { operation: name === 'C' ? 'other' : 'one' })
      } else if (step[1] === '+') settles[name]?.ok?.()
      else if (step[1] === '!') settles[name]?.abort?.()
      else settles[name]?.fail?.(`Code.${name}`)
      await settled()
    }
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual(
      open.map((name) => `Code.${name}`),
    )
    expect(store.getSnapshot().entries.some(({ pending }) => pending)).toBe(false)
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
