import { expect, it, vi } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../promises/envelope.js'

it('tells those who read a scope that an entry has moved out of it', () => {
  const store = createMachine()
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
