import { expect, it } from 'vitest'
import { createMachine } from '../../src/store/createMachine.js'
import { envelope } from '../fixtures/envelope.js'

it("an action's own failure ends when the action succeeds at the next press", async () => {
  const store = createMachine()
  const { id = '' } = store.report(envelope('InternalError')) ?? {}
  await store.act(id, 'contact-support', () => Promise.reject(new Error('no mail program')))
  expect(store.getSnapshot().entries).toHaveLength(2)
  await store.act(id, 'contact-support', () => Promise.resolve())
  expect(store.getSnapshot().entries.map((entry) => entry.id)).toEqual([id])
})
