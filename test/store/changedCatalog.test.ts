import { expect, it } from 'vitest'
import { createErrorStore, defineCatalog, tencentCloud } from '../../src/core.js'

it('does not bring back with another catalog what an edit has taken away', () => {
  const store = createErrorStore()
  const error = {
    origin: 'api',
    code: 'InvalidParameterValue',
    message: '',
    fields: [{ path: 'PersonId' }, { path: 'GroupId' }],
  }
  const { id = '', violations = [] } = store.report(error) ?? {}
  store.end(id, 'edited', violations[0])
  // Such as one that is written in place, with each render of the provider.
  store.configure({ catalog: defineCatalog({ extends: [tencentCloud] }) })
  expect(store.get(id)?.violations).toMatchObject([{ paths: ['GroupId'] }])
})
