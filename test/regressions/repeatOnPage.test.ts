import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../promises/envelope.js'

const PAGE = { scope: 'page', surface: 'banner', fields: [] } as const

it.each([
  ['fails again in the same way', 'InvalidParameterValue.PersonIdIllegal'],
  ['fails in another way', 'InternalError'],
])('leaves with an error boundary the operation that %s', (_, code) => {
  const store = createErrorStore()
  const failure = envelope('InvalidParameterValue.PersonIdIllegal')
  const query = { operation: 'query:person', foreground: false, retry: () => undefined }
  store.report(failure, query)
  const { id } = store.takeOver(failure, PAGE) ?? {}
  store.report(envelope(code), query)
  const { scope, surface } = PAGE
  expect(store.getSnapshot().entries).toMatchObject([{ id, scope, surface, error: { code } }])
  store.succeed('query:person')
  expect(store.getSnapshot().entries).toEqual([])
})
