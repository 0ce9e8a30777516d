import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'
import { envelope } from '../fixtures/envelope.js'

it('counts once a failure of run that a component binds as well', async () => {
  const store = createErrorStore()
  const result = await store.run(async () => envelope('InternalError'), { owner: 'save' })
  if (result.ok) throw new Error('the call was to fail')
  const release = store.bind(result.error, {})
  expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1])
  release?.()
  expect(store.getSnapshot().entries).toHaveLength(1)
})
