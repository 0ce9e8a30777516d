import { expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../promises/envelope.js'

it('counts once a failure of run that a component binds as well', async () => {
  const store = createMachine()
  const result = await store.run(async () => envelope('InternalError'), { owner: 'save' })
  if (result.ok) throw new Error('the call was to fail')
  const release = store.bind(result.error, {})
  expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1])
  release?.release()
  expect(store.getSnapshot().entries).toHaveLength(1)
})
