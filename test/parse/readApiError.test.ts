import { expect, it } from 'vitest'
import { readApiError } from '../../src/parse/readApiError.js'

const envelope = {
  Response: { Error: { Code: 'InternalError', Message: 'x' }, RequestId: 'r-7654321' },
}

it('readApiError reads the body of a resolved and of a thrown response', async () => {
  for (const from of ['resolved', 'thrown'] as const) {
    expect(await readApiError(Response.json(envelope), { from })).toMatchObject({
      code: 'InternalError',
      status: 200,
    })
  }
  expect(await readApiError(Response.json({}), { from: 'resolved' })).toBeNull()
})

it('readApiError reads the unread response of an error', async () => {
  const thrown = Object.assign(new Error('Request failed with status code 500'), {
    response: Response.json(envelope, { status: 500 }),
  })
  expect(await readApiError(thrown)).toMatchObject({
    code: 'InternalError',
    status: 500,
    cause: thrown,
  })
})

it('readApiError uses the error’s own data when the body was read before', async () => {
  const response = Response.json(envelope, { status: 500 })
  const data = await response.json()
  const thrown = Object.assign(new Error('x'), { response, data })
  expect(await readApiError(thrown)).toMatchObject({ code: 'InternalError', status: 500 })
})

it('readApiError parses a value without a response as parseApiError does', async () => {
  expect((await readApiError(new TypeError('Failed to fetch')))?.code).toBe('Network.Unreachable')
  expect(await readApiError(envelope, { from: 'resolved' })).toMatchObject({ origin: 'api' })
  expect(await readApiError({ response: Response.json(envelope) }, { from: 'resolved' })).toBeNull()
  expect(await readApiError(null)).toBeNull()
})
