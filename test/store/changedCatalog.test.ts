import { expect, it } from 'vitest'
import { defineCatalog, tencentCloud } from '../../src/core.js'
import { createMachine } from '../../src/store/createMachine.js'

it('another catalog does not bring back a violation that an edit has ended', () => {
  const store = createMachine()
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
