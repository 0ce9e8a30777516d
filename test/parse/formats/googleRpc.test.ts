import { describe, expect, it } from 'vitest'
import { googleRpc } from '../../../src/parse/formats/googleRpc.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'

const options = { parsers: [googleRpc] }
const type = (name: string) => `type.googleapis.com/google.rpc.${name}`

describe('google.rpc.Status', () => {
  const error = {
    code: 400,
    message: 'Invalid request.',
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': type('ErrorInfo'),
        reason: 'BAD_PERSON',
        domain: 'people.example.com',
        metadata: {},
      },
      {
        '@type': type('BadRequest'),
        fieldViolations: [
          { field: 'infos[0].name', description: 'Too long.', reason: 'NAME_TOO_LONG' },
          {
            field: 'age',
            description: 'x',
            localizedMessage: { locale: 'en', message: 'Enter an age.' },
          },
        ],
      },
      { '@type': type('RetryInfo'), retryDelay: '3.5s' },
      { '@type': type('RequestInfo'), requestId: 'req-77' },
      {
        '@type': type('Help'),
        links: [
          { description: 'How to name people', url: 'https://example.com/names' },
          { description: 'Not a link', url: 'javascript:alert(1)' },
        ],
      },
    ],
  }

  it('google.rpc.Status gives its reason, fields, wait, request ID and links', () => {
    expect(parseApiError({ error }, options)).toEqual({
      origin: 'api',
      code: 'INVALID_ARGUMENT.BAD_PERSON',
      message: 'Invalid request.',
      status: 400,
      requestId: 'req-77',
      retryAfterMs: 3500,
      fields: [
        { path: 'infos.0.name', code: 'NAME_TOO_LONG', message: 'Too long.' },
        { path: 'age', message: 'Enter an age.' },
      ],
      help: [{ url: 'https://example.com/names', description: 'How to name people' }],
      cause: { error },
    })
    expect(parseApiError([{ error }], options)?.code).toBe('INVALID_ARGUMENT.BAD_PERSON')
    expect(parseApiError({ error }, { ...options, from: 'resolved' })?.requestId).toBe('req-77')
  })

  it('a bare google.rpc.Status has the name of its numeric code', () => {
    const status = { code: 14, message: 'down', details: [{ '@type': type('DebugInfo') }] }
    expect(parseApiError(status, options)).toMatchObject({ code: 'UNAVAILABLE', message: 'down' })
    expect(parseApiError(status, options)).not.toHaveProperty('status')
    expect(parseApiError({ ...status, code: 0 }, options)?.code).toBe('Unknown')
  })

  it('the retry delay of google.rpc.Status can be seconds and nanoseconds', () => {
    const details = [
      { '@type': type('RetryInfo'), retryDelay: { seconds: '2', nanos: 500_000_000 } },
    ]
    const busy = { code: 429, message: 'busy', status: 'RESOURCE_EXHAUSTED', details }
    expect(parseApiError({ error: busy }, options)?.retryAfterMs).toBe(2500)
  })

  it.each([
    { code: 3, message: 'three faces', details: [] },
    { error: { code: 7, message: 'a message' } },
    { error: 'INVALID_ARGUMENT' },
    { status: 'ACTIVE', message: 'on', code: 1 },
    [],
    7,
  ])('the googleRpc parser does not take %o for an error', (data) => {
    expect(parseApiError(data, { ...options, from: 'resolved' })).toBeNull()
  })
})
