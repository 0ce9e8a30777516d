import { describe, expect, it } from 'vitest'
import { jsonApi } from '../../../src/parse/formats/jsonApi.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'

const options = { parsers: [jsonApi], from: 'resolved' } as const

describe('JSON:API errors', () => {
  it('JSON:API errors give every source as a field', () => {
    const document = {
      errors: [
        {
          id: 'occurrence-9',
          status: '422',
          code: 'name-too-long',
          title: 'Too long',
          detail: 'The first name is too long.',
          source: { pointer: '/data/attributes/names/0/first' },
          links: { about: { href: 'https://example.com/errors/name-too-long' } },
        },
        { status: '422', code: 'bad-page', title: 'Bad page', source: { parameter: 'page[size]' } },
        { status: '422', title: 'Bad owner', source: { pointer: '/data/relationships/owner' } },
        { status: '422', title: 'The whole document', source: { pointer: '/data' } },
        { status: '422', title: 'A header', source: { header: 'Accept' } },
      ],
    }
    expect(parseApiError(document, options)).toEqual({
      origin: 'api',
      code: 'name-too-long',
      message: 'The first name is too long.',
      status: 422,
      requestId: 'occurrence-9',
      fields: [
        { path: 'names.0.first', code: 'name-too-long', message: 'The first name is too long.' },
        { path: 'page.size', code: 'bad-page', message: 'Bad page' },
        { path: 'owner', message: 'Bad owner' },
      ],
      help: [{ url: 'https://example.com/errors/name-too-long', description: 'Too long' }],
      cause: document,
    })
  })

  it('JSON:API errors without a code have the code of their status', () => {
    expect(parseApiError({ errors: [{ status: '404', title: 'Gone' }] }, options)).toMatchObject({
      origin: 'http',
      code: 'Http.404',
      status: 404,
    })
    const odd = { errors: [{ title: 'Odd' }] }
    expect(parseApiError(odd, { parsers: [jsonApi] })).toMatchObject({
      origin: 'http',
      code: 'Unknown',
    })
    expect(parseApiError(odd, options)).toBeNull()
  })

  it.each([
    { errors: [] },
    { errors: ['x'] },
    { errors: [{ message: 'GraphQL', path: ['a'] }] },
    { data: [], errors: [{ title: 'not beside data' }] },
    { errors: { Name: ['x'] } },
    null,
  ])('the jsonApi parser does not take %o for an error', (data) => {
    expect(parseApiError(data, options)).toBeNull()
  })
})
