import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

it.each([0, 1])('counts a repeat of the twin that is left (%s ended)', (ended) => {
  const store = createErrorStore()
  const remove = store.router.addScope({ id: 'form', parent: null })
  const report = (scope: string) =>
    store.report(envelope('InternalError'), { scope, operation: 'save' })
  report('')
  report('form')
  remove()
  store.reroute()
  store.flush()
  store.dismiss(store.getSnapshot().entries[ended]?.id ?? '')
  report('')
  expect(store.getSnapshot().entries).toMatchObject([{ count: 2 }])
})
