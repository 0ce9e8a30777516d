import { describe, expect, it, vi } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'

const ok = { Response: { RequestId: 'r' } }
const failed = (Code: string) => ({ Response: { Error: { Code, Message: '' }, RequestId: 'r' } })
const expired = failed('AuthFailure.TokenFailure')

/** A backend with a session, and calls of several operations in several scopes. */
function makeApp() {
  const store = createMachine()
  const session = { valid: false }
  const calls = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    name,
    call: vi.fn(async () => (session.valid ? ok : expired)),
  }))
  const runAll = () =>
    Promise.all(
      calls.map(({ name, call }) => store.run(call, { operation: name, scope: `scope-${name}` })),
    )
  const opened = () => store.getSnapshot().entries
  return { store, session, calls, runAll, opened }
}

describe('many calls that fail for the same session', () => {
  it('come to one sign-in step, whatever their operations and scopes', async () => {
    const { runAll, opened } = makeApp()
    await runAll()
    expect(opened()).toMatchObject([{ count: 5, scope: '', policy: { actions: ['sign-in'] } }])
  })

  it('are made again together, each once, when the handler has resolved', async () => {
    const { store, session, calls, runAll, opened } = makeApp()
    await runAll()
    await store.act(opened()[0]?.id ?? '', 'sign-in', async () => {
      session.valid = true
    })
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([2, 2, 2, 2, 2])
    expect(opened()).toEqual([])
  })

  it('stay waiting where signing in came to nothing, without a loop', async () => {
    const { store, calls, runAll, opened } = makeApp()
    await runAll()
    const id = opened()[0]?.id ?? ''
    await store.act(id, 'sign-in', async () => undefined)
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([2, 2, 2, 2, 2])
    expect(opened()).toMatchObject([{ id, pending: false, acting: [] }])
  })

  it.each([
    ['answers at once', () => undefined],
    ['resolves with false', async () => false],
  ])('are not made again by a handler that %s', async (_, handler) => {
    const { store, calls, runAll, opened } = makeApp()
    await runAll()
    await store.act(opened()[0]?.id ?? '', 'sign-in', handler)
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 1, 1, 1])
    expect(opened()).toHaveLength(1)
  })

  it('keep what one of them fails with then apart from the rest', async () => {
    const { store, session, calls, runAll, opened } = makeApp()
    await runAll()
    calls[1]?.call.mockResolvedValue(failed('InternalError'))
    await store.act(opened()[0]?.id ?? '', 'sign-in', async () => {
      session.valid = true
    })
    expect(opened()).toMatchObject([{ operation: 'b', error: { code: 'InternalError' } }])
  })

  it('end with the last that has succeeded by itself', async () => {
    const { store, session, calls, runAll, opened } = makeApp()
    await runAll()
    session.valid = true
    for (const { name, call } of calls) {
      expect(opened()).toHaveLength(1)
      await store.run(call, { operation: name })
    }
    expect(opened()).toEqual([])
  })

  it('leave out those whose signal has been aborted since', async () => {
    const { store, session, opened } = makeApp()
    const controller = new AbortController()
    const call = vi.fn(async () => (session.valid ? ok : expired))
    await store.run(call, { operation: 'read', signal: controller.signal })
    controller.abort()
    session.valid = true
    await store.retry(opened()[0]?.id ?? '')
    expect(call).toHaveBeenCalledOnce()
    expect(opened()).toEqual([])
  })

  it('keep the scope while they are all of one', async () => {
    const { store, opened } = makeApp()
    await store.run(() => expired, { operation: 'a', scope: 'form' })
    await store.run(() => expired, { operation: 'b', scope: 'form' })
    expect(opened()).toMatchObject([{ scope: 'form', count: 2 }])
  })

  it('are forgotten when the step is put away', async () => {
    const { store, calls, runAll, opened } = makeApp()
    await runAll()
    const id = opened()[0]?.id ?? ''
    store.dismiss(id)
    await store.retry(id)
    expect(calls[0]?.call).toHaveBeenCalledOnce()
  })

  it('end when a person has signed in although nothing is to be made again', async () => {
    const { store, opened } = makeApp()
    store.report(expired)
    await store.act(opened()[0]?.id ?? '', 'sign-in', async () => undefined)
    expect(opened()).toEqual([])
  })

  it('a step stays for the calls of others when one of its calls fails in another way the next time', async () => {
    const { store, opened } = makeApp()
    const waiting = vi.fn(async () => expired)
    await store.run(() => expired, { operation: 'a' })
    await store.run(waiting, { operation: 'b' })
    await store.run(() => failed('InternalError'), { operation: 'a' })
    expect(opened().map(({ error }) => error.code)).toEqual([
      'AuthFailure.TokenFailure',
      'InternalError',
    ])
    await store.act(opened()[0]?.id ?? '', 'sign-in', async () => undefined)
    expect(waiting).toHaveBeenCalledTimes(2)
  })

  it('a step can be taken for the other calls while one of its calls is made anew', async () => {
    const { store, opened } = makeApp()
    const waiting = vi.fn(async () => expired)
    await store.run(() => expired, { operation: 'a' })
    await store.run(waiting, { operation: 'b' })
    void store.run(() => new Promise(() => undefined), { operation: 'a' })
    expect(opened()).toMatchObject([{ pending: false }])
    await store.retry(opened()[0]?.id ?? '')
    expect(waiting).toHaveBeenCalledTimes(2)
  })

  it('a step that a hook reported stays open when a call of that hook succeeds', async () => {
    const { store, opened } = makeApp()
    store.report(expired, { operation: 'hook', retry: () => undefined })
    await store.run(() => ok, { operation: 'hook' })
    expect(opened()).toHaveLength(1)
  })

  it('a step stays for the calls of other operations when one operation is cleared', async () => {
    const { store, opened } = makeApp()
    await store.run(() => expired, { operation: 'a' })
    await store.run(() => expired, { operation: 'b' })
    store.clear({ operation: 'a' })
    expect(opened()).toHaveLength(1)
    store.clear({ operation: 'b' })
    expect(opened()).toEqual([])
  })
})
