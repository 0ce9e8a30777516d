import { expect, it, vi } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { takeOver } from '../../src/store/takeOver.js'
import { envelope } from '../fixtures/envelope.js'

const PAGE = { scope: 'page', surface: 'banner', fields: [] } as const

it.each([
  ['fails again in the same way', 'InvalidParameterValue.PersonIdIllegal'],
  ['fails in another way', 'InternalError'],
])("a query's error stays with the error boundary that shows it when the query %s", (_, code) => {
  const store = createMachine()
  const failure = envelope('InvalidParameterValue.PersonIdIllegal')
  const query = { operation: 'query:person', foreground: false, retry: () => undefined }
  store.report(failure, query)
  const { id } = takeOver(store, failure, PAGE) ?? {}
  store.report(envelope(code), query)
  const { scope, surface } = PAGE
  expect(store.getSnapshot().entries).toMatchObject([{ id, scope, surface, error: { code } }])
  store.succeed('query:person')
  expect(store.getSnapshot().entries).toEqual([])
})

it("a query's error stays with the error boundary that shows it when the query then needs a sign-in", async () => {
  const store = createMachine()
  const failure = envelope('InternalError')
  const again = vi.fn()
  const query = { operation: 'query:person', foreground: false, retry: again }
  store.report(failure, query)
  const { id = '' } = takeOver(store, failure, PAGE) ?? {}
  store.report(envelope('AuthFailure.TokenFailure'), query)
  const { scope, surface } = PAGE
  const code = 'AuthFailure.TokenFailure'
  expect(store.getSnapshot().entries).toMatchObject([{ id, scope, surface, error: { code } }])
  await store.act(id, 'sign-in', async () => undefined)
  expect(again).toHaveBeenCalledTimes(1)
  expect(store.getSnapshot().entries).toEqual([])
})

it("an error boundary's error ends when its query comes to wait for a sign-in that other calls wait for", () => {
  const store = createMachine()
  const failure = envelope('InternalError')
  const query = { operation: 'query:person', foreground: false, retry: () => undefined }
  store.report(envelope('AuthFailure.TokenFailure'), { operation: 'other' })
  store.report(failure, query)
  const { id = '' } = takeOver(store, failure, PAGE) ?? {}
  store.report(envelope('AuthFailure.TokenFailure'), query)
  // The boundary renders again then, and takes the sign-in step over.
  expect(store.get(id)).toBeUndefined()
  expect(store.getSnapshot().entries).toMatchObject([{ operation: 'session:sign-in', count: 2 }])
})

it('subscribers of a scope are called when an error moves out of it', () => {
  const store = createMachine()
  const failure = envelope('InternalError')
  const { id = '' } = store.report(failure, { scope: 'form' }) ?? {}
  store.report(envelope('LimitExceeded'), { scope: 'form' })
  store.flush()
  const read = vi.fn()
  store.subscribe(read, 'scope:form')
  takeOver(store, failure, { scope: 'page' })
  store.flush()
  expect(store.get(id)?.scope).toBe('page')
  expect(read).toHaveBeenCalledOnce()
})
