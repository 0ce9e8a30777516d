import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bench } from 'tinybench'

/** In one timed iteration: one alone would drown in the clock's own cost. */
const calls = 1000

/** Takes what the calls return, lest they be optimized away. */
let used = 0

/** Envelopes as they come: a field's, a quota's, one of the service, one without a known code. */
const texts = [
  [
    'InvalidParameterValue.PersonIdIllegal',
    'PersonId must only contain letters, digits and -%@#&_.',
  ],
  ['RequestLimitExceeded', 'The maximum number of requests per second has been reached: 50.'],
  ['InternalError', 'An internal error has occurred. Retry your request.'],
  ['FailedOperation.SomethingNew', 'Nobody has heard of this one before.'],
].map(([Code, Message], index) =>
  JSON.stringify({
    Response: {
      Error: { Code, Message },
      RequestId: `59b5f8e6-0c3e-4b0c-9d4a-3c1f4a2e9f0${index}`,
    },
  }),
)

/**
 * Parse and present of an already parsed envelope, against the `JSON.parse` of its text.
 *
 * @param {string} root the unpacked package
 */
export async function benchParse(root) {
  const { parseApiError, presentApiError } = await import(
    pathToFileURL(join(root, 'dist/core.js')).href
  )
  console.log(`\nparse + present against JSON.parse, µs a call (budget: 0.50 ×)`)
  for (const text of texts) {
    // New objects for each iteration: what is remembered for an object must not count.
    let envelopes = Array.from({ length: calls }, () => JSON.parse(text))
    const options = {
      beforeEach() {
        envelopes = Array.from({ length: calls }, () => JSON.parse(text))
      },
    }
    const bench = new Bench({ time: 700, warmupTime: 200 })
    bench.add('JSON.parse', () => {
      for (let call = 0; call < calls; call++) used += JSON.parse(text).Response.RequestId.length
    })
    const parse = () => {
      for (const envelope of envelopes) used += parseApiError(envelope).code.length
    }
    bench.add('parse', parse, options)
    const both = () => {
      for (const envelope of envelopes) {
        used += presentApiError(parseApiError(envelope)).description.length
      }
    }
    bench.add('parse + present', both, options)
    await bench.run()
    if (used === 0) throw new Error('nothing was presented')
    const [json = 0, ...ours] = bench.tasks.map(medianOf)
    const figures = [json, ...ours].map((ms) => ((ms * 1000) / calls).toFixed(3))
    const code = envelopes[0].Response.Error.Code.padEnd(38)
    const ratio = ((ours[1] ?? 0) / json).toFixed(2)
    console.log(
      `  ${code} JSON.parse ${figures[0]}, parse ${figures[1]}, both ${figures[2]}: ${ratio} ×`,
    )
  }
}

/** @param {import('tinybench').Task} task */
function medianOf(task) {
  const { result } = task
  if (!('latency' in result)) throw new Error(`${task.name}: ${result.state}`, { cause: result })
  return result.latency.p50
}
