import { describe, expect, it, vi } from 'vitest'
import { createOperations } from '../../src/store/createOperations.js'

describe('createOperations', () => {
  it('says who has something under way, and tells of each change', () => {
    const onChange = vi.fn()
    const operations = createOperations(onChange)
    const first = operations.start('save', 'form')
    const second = operations.start('load', 'form')
    expect(operations.isPending('form')).toBe(true)
    first.settle(false)
    expect(operations.isPending('form')).toBe(true)
    second.settle(true)
    expect(operations.isPending('form')).toBe(false)
    expect(onChange.mock.calls).toEqual([['form'], ['form'], ['form'], ['form']])
  })

  it('counts the outcome of the newest try alone, and of an earlier one where the newest was aborted', () => {
    const operations = createOperations(() => undefined)
    const [a, b, c] = [1, 2, 3].map(() => operations.start('save', ''))
    expect(c?.settle(true)).toBe('waits')
    expect(b?.settle(false)).toBe('counts')
    expect(a?.settle(false)).toBe('void')
  })

  it('lets an outcome wait for a later try that still runs', () => {
    const operations = createOperations(() => undefined)
    const [a, b] = [1, 2].map(() => operations.start('save', ''))
    expect(a?.settle(false)).toBe('waits')
    expect(b?.settle(true)).toBe('counts')
  })

  it('lets tries without an operation stand for themselves', () => {
    const operations = createOperations(() => undefined)
    const first = operations.start('', '')
    const second = operations.start('', '')
    expect(second.settle(false)).toBe('counts')
    expect(first.settle(false)).toBe('counts')
  })
})
