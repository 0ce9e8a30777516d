import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createErrorStore } from '../../src/core.js'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

it.each([
  ['a call that fails again and again', false],
  ['a retry that fails again and again', true],
])('holds no cause of earlier failures of %s', async (_, retries) => {
  const store = createErrorStore()
  const refs: WeakRef<object>[] = []
  const call = () => {
    const failure = { status: 503 }
    refs.push(new WeakRef(failure))
    throw failure
  }
  await store.run(call, { operation: 'poll', foreground: false })
  for (let at = 1; at < 20; at++) {
    if (retries) await store.retry(store.getSnapshot().entries[0]?.id ?? '')
    else await store.run(call, { operation: 'poll', foreground: false })
  }
  const left = () => refs.filter((ref) => ref.deref()).length
  for (let round = 0; round < 40 && left() > 1; round++) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    collectGarbage()
  }
  expect(left()).toBe(1)
  expect(store.getSnapshot().entries).toMatchObject([{ count: 20 }])
})
