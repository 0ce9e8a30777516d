import { describe, expect, it, vi } from 'vitest'
import { createOperations } from '../../src/store/createOperations.js'

/** Tries of one operation; those whose outcome has happened are listed in `told`. */
function makeTries(count: number, operation = 'save') {
  const told: string[] = []
  const operations = createOperations(() => undefined)
  const tries = Array.from({ length: count }, (_, index) => {
    const name = 'abc'.charAt(index)
    const settle = operations.start(operation, '')
    return (aborted: boolean) =>
      settle(() => {
        told.push(name)
        return name
      }, aborted)
  })
  return { told, tries }
}

describe('createOperations', () => {
  it('says who has something under way, and tells of each change', () => {
    const onChange = vi.fn()
    const operations = createOperations(onChange)
    const first = operations.start('save', 'form')
    const second = operations.start('load', 'form')
    expect(operations.isPending('form')).toBe(true)
    first(() => undefined)
    expect(operations.isPending('form')).toBe(true)
    second(() => undefined, true)
    expect(operations.isPending('form')).toBe(false)
    expect(onChange.mock.calls).toEqual([['form'], ['form'], ['form'], ['form']])
  })

  it('counts the outcome of the newest try alone, and of an earlier one where the newest was aborted', () => {
    const {
      told,
      tries: [a, b, c],
    } = makeTries(3)
    c?.(true)
    expect(told).toEqual([])
    expect(b?.(false)).toBe('b')
    expect(a?.(false)).toBeUndefined()
    expect(told).toEqual(['b'])
  })

  it('lets an outcome wait for a later try that still runs, and happen where that is aborted', () => {
    const {
      told,
      tries: [a, b],
    } = makeTries(2)
    expect(a?.(false)).toBeUndefined()
    expect(told).toEqual([])
    expect(b?.(true)).toBeUndefined()
    expect(told).toEqual(['a'])
  })

  it('makes nothing of what has waited once the later try has come to something', () => {
    const {
      told,
      tries: [a, b],
    } = makeTries(2)
    a?.(false)
    expect(b?.(false)).toBe('b')
    expect(told).toEqual(['b'])
  })

  it('takes an abort for the outcome where nothing else is left', () => {
    const {
      told,
      tries: [a, b],
    } = makeTries(2)
    expect(a?.(true)).toBeUndefined()
    expect(b?.(true)).toBe('b')
    expect(told).toEqual(['b'])
  })

  it('lets tries without an operation stand for themselves', () => {
    const {
      told,
      tries: [a, b],
    } = makeTries(2, '')
    b?.(false)
    a?.(false)
    expect(told).toEqual(['b', 'a'])
  })
})
