import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerOf } from './answers.js'
import { type Behavior, closedPort, type Loopback, requestId, startLoopback } from './loopback.js'

/** superagent has no types of its own. */
interface Call extends PromiseLike<unknown> {
  readonly timeout: (ms: number) => PromiseLike<unknown>
}
const superagent: { readonly get: (url: string) => Call } = createRequire(import.meta.url)(
  'superagent',
)

let server: Loopback
beforeAll(async () => {
  server = await startLoopback()
})
afterAll(() => server.close())

const code = 'InvalidParameterValue.GroupIdNotExist'

it.each<[Behavior, object | null]>([
  ['success', null],
  ['envelope', { origin: 'api', code, requestId }],
  ['envelope-400', { origin: 'api', code, status: 400, requestId }],
  ['html-502', { origin: 'http', code: 'Http.502', status: 502 }],
  ['empty-500', { origin: 'http', code: 'Http.500' }],
  ['reset', { origin: 'network', code: 'Network.Unreachable' }],
])('parseApiError recognizes what superagent gives or throws: %s', async (behavior, expected) => {
  const { parsed } = await answerOf(async () => superagent.get(server.url(behavior)))
  if (expected) expect(parsed).toMatchObject(expected)
  else expect(parsed).toBeNull()
})

it('parseApiError tells apart a superagent call that times out or is refused', async () => {
  const slow = await answerOf(async () => superagent.get(server.url('hang')).timeout(50))
  expect(slow.parsed).toMatchObject({ origin: 'timeout', code: 'Timeout' })
  const host = await closedPort()
  const refused = await answerOf(async () => superagent.get(`http://${host}/`))
  expect(refused.parsed?.code).toBe('Network.Unreachable')
})
