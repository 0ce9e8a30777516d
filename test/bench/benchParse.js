import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bench } from 'tinybench'

const calls = 1000

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
  console.log(`\nparse + present against JSON.parse, µs a call (budget: 1.00 ×)`)
  for (const text of texts) {
    const envelope = JSON.parse(text)
    const bench = new Bench({ time: 700, warmupTime: 200 })
    bench.add('JSON.parse', () => {
      for (let call = 0; call < calls; call++) JSON.parse(text)
    })
    bench.add('parse', () => {
      for (let call = 0; call < calls; call++) parseApiError(envelope)
    })
    bench.add('parse + present', () => {
      for (let call = 0; call < calls; call++) presentApiError(parseApiError(envelope))
    })
    await bench.run()
    const [json = 0, parse = 0, both = 0] = bench.tasks.map(medianOf)
    const figures = [json, parse, both].map((ms) => ((ms * 1000) / calls).toFixed(3))
    const code = envelope.Response.Error.Code.padEnd(38)
    const ratio = (both / json).toFixed(2)
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
