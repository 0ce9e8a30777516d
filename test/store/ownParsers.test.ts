import { expect, test } from 'vitest'
import { createErrorStore, parseApiError, parseApiResponse, unwrapApi } from '../../src/core.js'
import type { ParsedError } from '../../src/model/Parser.js'
import { machineOf } from '../../src/store/createErrorStore.js'

interface Body {
  readonly fault?: string
  readonly places?: readonly string[]
}

/** The format of an API that the kit doesn't know: `{fault, places}`. */
function ownFormat(value: unknown): ParsedError | null {
  const { fault, places = [] } = value as Body
  return fault ? { code: fault, fields: places.map((path) => ({ path })) } : null
}

const body = { fault: 'form_rejected', places: ['email', 'name'] }
const parsers = [ownFormat]

function answer(): Response {
  return Response.json(body, { status: 422, headers: { 'x-request-id': 'r-1' } })
}

const read = {
  code: 'form_rejected',
  status: 422,
  requestId: 'r-1',
  fields: [{ path: 'email' }, { path: 'name' }],
}

/** What a call was rejected with. */
async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.catch((thrown: unknown) => thrown)
}

test('a store’s parsers read the answer that unwrapApi has read without them', async () => {
  const store = createErrorStore({ parsers })
  const result = await store.run(() => unwrapApi(Promise.resolve(answer())))
  expect(result).toMatchObject({ ok: false, error: read })
  expect(store.getSnapshot().entries[0]).toMatchObject({
    error: { cause: expect.any(Response) },
    surface: 'field',
  })
})

test.each<[string, () => Promise<unknown>]>([
  ['what unwrapApi throws', () => thrownBy(unwrapApi(Promise.resolve(answer())))],
  ['what parseApiResponse returns', () => parseApiResponse(answer())],
  [
    'what parseApiError makes of a client’s error',
    async () => {
      const headers = { 'x-request-id': 'r-1' }
      const response = { status: 422, data: body, headers, config: {} }
      return parseApiError(Object.assign(new Error('422'), { response }))
    },
  ],
])('a store’s parsers read what was read without them: %s', async (_, make) => {
  const failure = await make()
  const store = createErrorStore({ parsers })
  expect(store.assess(failure)?.error).toMatchObject(read)
  expect(store.report(failure)?.error).toMatchObject(read)
})

test('an error that was read before stays the same for a store without parsers, or with others', async () => {
  const error = await parseApiResponse(answer())
  const other = createErrorStore({ parsers: [() => null] })
  expect(createErrorStore().report(error)?.error).toBe(error)
  expect(other.report(error)?.error).toBe(error)
  const written = { origin: 'api', code: 'X', message: '', fields: [] } as const
  expect(createErrorStore({ parsers }).report(written)?.error).toBe(written)
})

test('parsers that a store gets later read an error of before anew', async () => {
  const failure = await thrownBy(unwrapApi(Promise.resolve(answer())))
  const store = createErrorStore({ parsers: [() => null] })
  expect(store.assess(failure)?.error.fields).toEqual([])
  machineOf(store).configure({ parsers })
  expect(store.assess(failure)?.error).toMatchObject(read)
})

test('an interceptor’s report and the call that fails with the same answer are one entry', async () => {
  const store = createErrorStore({ parsers })
  const call = async () => {
    const response = answer()
    store.report(await parseApiResponse(response))
    return unwrapApi(Promise.resolve(response))
  }
  await store.run(call, { key: 'save' })
  expect(store.getSnapshot().entries).toHaveLength(1)
})
