import { expect, it, vi } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

it('tells those who read a scope that an entry has moved out of it', () => {
  const store = createErrorStore()
  const failure = envelope('InternalError')
  const { id = '' } = store.report(failure, { scope: 'form' }) ?? {}
  store.report(envelope('LimitExceeded'), { scope: 'form' })
  store.flush()
  const read = vi.fn()
  store.subscribe(read, 'scope:form')
  store.takeOver(failure, { scope: 'page' })
  store.flush()
  expect(store.get(id)?.scope).toBe('page')
  expect(read).toHaveBeenCalledOnce()
})
