import { describe, expect, it } from 'vitest'
import { graphQl } from '../../../src/parse/formats/graphQl.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { unwrapApi } from '../../../src/parse/unwrapApi.js'

const options = { parsers: [graphQl], from: 'resolved' } as const

describe('a GraphQL response with errors', () => {
  it('a GraphQL response with errors is a failure with the first code in it', () => {
    const response = {
      data: null,
      errors: [
        { message: 'Sign in first', path: ['me'] },
        {
          message: 'Slow down',
          path: ['people'],
          extensions: { code: 'RATE_LIMITED', requestId: 'gql-1', retryAfter: 4 },
        },
      ],
    }
    expect(parseApiError(response, options)).toEqual({
      origin: 'api',
      code: 'RATE_LIMITED',
      message: 'Sign in first',
      requestId: 'gql-1',
      retryAfterMs: 4000,
      fields: [],
      cause: response,
    })
  })

  it('GraphQL errors are a failure beside partial data, and when a client throws them', () => {
    const errors = [{ message: 'No', locations: [], extensions: { code: 'FORBIDDEN' } }]
    expect(parseApiError({ data: { me: 1 }, errors }, options)?.code).toBe('FORBIDDEN')
    const thrown = Object.assign(new Error('x'), { response: { errors, status: 200, headers: {} } })
    expect(parseApiError(thrown, { parsers: [graphQl] })?.code).toBe('FORBIDDEN')
    const older = Object.assign(new Error('x'), { graphQLErrors: errors })
    expect(parseApiError(older, { parsers: [graphQl] })?.code).toBe('FORBIDDEN')
  })

  it('GraphQL errors give the fields that servers add, not the path into the answer', () => {
    const response = {
      errors: [
        {
          message: 'Validation failed',
          path: ['createPerson'],
          extensions: {
            validation: { 'input.name': ['Enter a name'], 'input.tags[0]': 'Too long' },
          },
        },
        {
          message: 'No such group',
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'groupId' },
        },
      ],
    }
    expect(parseApiError(response, options)?.fields).toEqual([
      { path: 'input.name', message: 'Enter a name' },
      { path: 'input.tags.0', message: 'Too long' },
      { path: 'groupId', message: 'No such group' },
    ])
  })

  it.each([
    { data: { me: 1 } },
    { data: null, errors: [] },
    { errors: [{ message: 'just a list of messages' }] },
    { errors: [{ title: 'JSON:API', status: '422' }] },
    null,
  ])('the graphQl parser does not take %o for an error', (data) => {
    expect(parseApiError(data, options)).toBeNull()
  })

  it('the graphQl parser leaves an AggregateError to others', () => {
    const several = new AggregateError([new TypeError('Failed to fetch')], 'all failed')
    expect(parseApiError(several, { parsers: [graphQl] })?.code).toBe('Network.Unreachable')
  })
})

it('userErrors that a mutation answers with HTTP 200 are a failure of unwrapApi with the parser', async () => {
  const body = {
    data: {
      customerCreate: {
        customer: null,
        userErrors: [
          { field: ['input', 'email'], code: 'TAKEN', message: 'Email has already been taken' },
          { field: null, code: null, message: 'Odd.' },
        ],
      },
    },
  }
  await expect(
    unwrapApi(Promise.resolve(Response.json(body)), { parsers: [graphQl] }),
  ).rejects.toMatchObject({
    error: { code: 'TAKEN', status: 200, fields: [{ path: 'input.email', code: 'TAKEN' }] },
  })
  const done = { data: { customerCreate: { customer: { id: '1' }, userErrors: [] } } }
  expect(await unwrapApi(Promise.resolve(Response.json(done)), { parsers: [graphQl] })).toEqual(
    done,
  )
})
