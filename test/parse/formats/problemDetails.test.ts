import { describe, expect, it } from 'vitest'
import { problemDetails } from '../../../src/parse/formats/problemDetails.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const options = { parsers: [problemDetails] }

describe('problem details', () => {
  it('problem details have their code in the type, and their fields in pointers', () => {
    const problem = {
      type: 'https://example.net/validation-error',
      title: 'Your request is not valid.',
      status: 422,
      errors: [
        { detail: 'must be a positive integer', pointer: '#/age', code: 'too_small' },
        { detail: "must be 'green', 'red' or 'blue'", pointer: '#/profile/colors/0' },
        { detail: 'something in general' },
      ],
    }
    expect(parseApiError(problem, options)).toEqual({
      origin: 'api',
      code: 'validation-error',
      message: 'Your request is not valid.',
      status: 422,
      fields: [
        { path: 'age', code: 'too_small', message: 'must be a positive integer' },
        { path: 'profile.colors.0', message: "must be 'green', 'red' or 'blue'" },
      ],
      help: [
        { url: 'https://example.net/validation-error', description: 'Your request is not valid.' },
      ],
      cause: problem,
    })
  })

  it('problem details have fields in ASP.NET’s map of names to messages', async () => {
    const body = {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        Name: ['Required.', 'Too short.'],
        '$.infos[0].age': ['Not a number.'],
        '': ['Odd.'],
      },
      traceId: '00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00',
    }
    const response = new Response(JSON.stringify(body), {
      status: 400,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    })
    expect(await parseApiResponse(response, options)).toMatchObject({
      origin: 'http',
      code: 'Http.400',
      requestId: '00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00',
      fields: [
        { path: 'Name', message: 'Required. Too short.' },
        { path: 'infos.0.age', message: 'Not a number.' },
      ],
    })
  })

  it('problem details have fields in RFC 7807’s invalid-params', () => {
    const problem = {
      type: 'urn:problem-type:bad-seat',
      title: 'No such seat',
      'invalid-params': [{ name: 'seat', reason: 'must exist' }],
    }
    expect(parseApiError(problem, options)).toMatchObject({
      code: 'bad-seat',
      fields: [{ path: 'seat', message: 'must exist' }],
    })
    expect(parseApiError(problem, options)).not.toHaveProperty('help')
  })

  it.each([
    [{ type: 'about:blank', title: 'Not Found', status: 404 }, 'Http.404'],
    [{ title: 'Not Found', status: 404 }, 'Http.404'],
    [{ type: 'about:blank', title: 'Odd' }, 'Unknown'],
    [{ type: 'https://e.com/probs/out-of-credit/', detail: 'Your balance is 30' }, 'out-of-credit'],
    [{ type: 'about:blank', title: 'No', status: 403, code: 'NotYours' }, 'NotYours'],
    [{ type: '/', title: 'Root', status: 409 }, 'Http.409'],
  ])('problem details %o have the code %s', (problem, code) => {
    expect(parseApiError(problem, options)?.code).toBe(code)
  })

  it('problem details have the wait in the headers of the response', async () => {
    const response = Response.json(
      { type: 'https://e.com/slow-down', title: 'Slow down' },
      { status: 429, headers: { 'retry-after': '11' } },
    )
    expect(await parseApiResponse(response, options)).toMatchObject({
      code: 'slow-down',
      status: 429,
      retryAfterMs: 11_000,
    })
  })

  it.each([
    { type: 'article', title: 'About faces', status: 'published' },
    { type: 'job', title: 'Indexing', status: 200 },
    { title: 'Not Found' },
    { status: 404 },
    null,
    'about:blank',
  ])('the problemDetails parser does not take the resolved value %o for an error', (data) => {
    expect(parseApiError(data, { ...options, from: 'resolved' })).toBeNull()
  })
})
