import { describe, expect, it, vi } from 'vitest'
import { createNotifier } from '../../src/store/createNotifier.js'

function makeNotifier(before?: () => void) {
  const flushes: (() => void)[] = []
  const onFault = vi.fn()
  const notifier = createNotifier({
    schedule: (flush) => flushes.push(flush),
    onFault,
    ...(before === undefined ? {} : { before }),
  })
  const runFlushes = () => {
    for (const flush of flushes.splice(0)) flush()
  }
  return { notifier, flushes, runFlushes, onFault }
}

describe('createNotifier', () => {
  it('tells the listeners of a touched key once a flush, and no others', () => {
    const { notifier, flushes, runFlushes } = makeNotifier()
    const mine = vi.fn()
    const other = vi.fn()
    notifier.subscribe(mine, 'mine')
    notifier.subscribe(other, 'other')
    for (let at = 0; at < 1_000; at += 1) notifier.touch('mine')
    expect(flushes).toHaveLength(1)
    expect(mine).not.toHaveBeenCalled()
    runFlushes()
    expect(mine).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
  })

  it('lets what runs before a flush touch further keys of the same flush', () => {
    const derived = vi.fn()
    const { notifier, runFlushes } = makeNotifier(() => notifier.touch('derived'))
    notifier.subscribe(derived, 'derived')
    notifier.touch('source')
    runFlushes()
    expect(derived).toHaveBeenCalled()
  })

  it('contains a listener that throws', () => {
    const { notifier, runFlushes, onFault } = makeNotifier()
    const after = vi.fn()
    const fault = new Error('listener')
    notifier.subscribe(() => {
      throw fault
    }, 'key')
    notifier.subscribe(after, 'key')
    notifier.touch('key')
    runFlushes()
    expect(after).toHaveBeenCalledOnce()
    expect(onFault).toHaveBeenCalledExactlyOnceWith('subscribe', fault)
  })

  it('lets one function listen twice and stop once', () => {
    const { notifier, runFlushes } = makeNotifier()
    const listener = vi.fn()
    const stop = notifier.subscribe(listener, 'key')
    notifier.subscribe(listener, 'key')
    stop()
    notifier.touch('key')
    runFlushes()
    expect(listener).toHaveBeenCalledOnce()
  })
})
