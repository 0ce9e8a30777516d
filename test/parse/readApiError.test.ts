import { expect, it } from 'vitest'
import { readApiError } from '../../src/parse/readApiError.js'

const envelope = {
  Response: { Error: { Code: 'InternalError', Message: 'x' }, RequestId: 'r-7654321' },
}

it('reads the body of a response that a call resolved with, or that was thrown', async () => {
  for (const from of ['resolved', 'thrown'] as const) {
    expect(await readApiError(Response.json(envelope), { from })).toMatchObject({
      code: 'InternalError',
      status: 200,
    })
  }
  expect(await readApiError(Response.json({}), { from: 'resolved' })).toBeNull()
})

it('reads the body that an error carries unread', async () => {
  const thrown = Object.assign(new Error('Request failed with status code 500'), {
    response: Response.json(envelope, { status: 500 }),
  })
  expect(await readApiError(thrown)).toMatchObject({
    code: 'InternalError',
    status: 500,
    cause: thrown,
  })
})

it('takes what the error says where the body was read before', async () => {
  const response = Response.json(envelope, { status: 500 })
  const data = await response.json()
  const thrown = Object.assign(new Error('x'), { response, data })
  expect(await readApiError(thrown)).toMatchObject({ code: 'InternalError', status: 500 })
})

it('parses what carries no response as parseApiError does', async () => {
  expect((await readApiError(new TypeError('Failed to fetch')))?.code).toBe('Network.Unreachable')
  expect(await readApiError(envelope, { from: 'resolved' })).toMatchObject({ origin: 'api' })
  expect(await readApiError({ response: Response.json(envelope) }, { from: 'resolved' })).toBeNull()
  expect(await readApiError(null)).toBeNull()
})
