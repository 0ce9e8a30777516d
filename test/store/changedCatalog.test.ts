import { expect, it } from 'vitest'
import { createErrorStore, defineCatalog, tencentCloud } from '../../src/core.js'

it('another catalog does not bring back a violation that an edit has ended', () => {
  const store = createErrorStore()
  const error = {
    origin: 'api',
    code: 'InvalidParameterValue',
    message: '',
    fields: [{ path: 'PersonId' }, { path: 'GroupId' }],
  }
  const { id = '', violations = [] } = store.report(error) ?? {}
  store.end(id, 'edited', violations[0])
  // As an app does that defines its catalog in a component, with each render.
  store.configure({ catalog: defineCatalog({ extends: [tencentCloud] }) })
  expect(store.get(id)?.violations).toMatchObject([{ paths: ['GroupId'] }])
})
