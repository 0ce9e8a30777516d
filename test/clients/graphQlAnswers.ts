import type { Reply } from './scripted.js'
import type { Seen } from './webAnswers.js'

/** The mutation of the tests. What it sends looks like an error, and is none. */
export const mutation = 'mutation Save($input: Input) { save(input: $input) { id } }'
export const variables = { input: { code: 'SUMMER_SALE', message: 'Half price', status: 418 } }

const location = [{ line: 1, column: 12 }]

/** The answers of GraphQL servers, and what is to be read from them by `graphQl`. */
export const graphQlAnswers: readonly (readonly [name: string, reply: Reply, expected: Seen])[] = [
  [
    'a session that has ended, with HTTP 200',
    {
      body: {
        data: null,
        errors: [
          {
            message: 'Context creation failed.',
            locations: location,
            path: ['save'],
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      },
      headers: { 'x-request-id': 'r-g1' },
    },
    {
      code: 'UNAUTHENTICATED',
      words: 'signIn',
      fault: 'access',
      status: 200,
      requestId: 'r-g1',
    },
  ],
  [
    'field errors of Lighthouse',
    {
      body: {
        data: null,
        errors: [
          {
            message: 'Validation failed for the field [save].',
            locations: location,
            extensions: {
              validation: { 'input.email': ['The input.email has already been taken.'] },
            },
          },
        ],
      },
    },
    { code: 'Unknown', words: 'input', fault: 'input', status: 200, paths: ['input.email'] },
  ],
  [
    'field errors with HTTP 400',
    {
      status: 400,
      body: {
        errors: [
          {
            message: 'Bad input.',
            extensions: { code: 'BAD_USER_INPUT', argumentName: 'email' },
          },
        ],
      },
    },
    { code: 'BAD_USER_INPUT', words: 'input', fault: 'input', status: 400, paths: ['email'] },
  ],
  [
    'an error type of GitHub',
    {
      body: {
        data: { save: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['save'],
            locations: location,
            message: 'Could not resolve to a Repository.',
          },
        ],
      },
      headers: { 'x-github-request-id': 'E1:2:3' },
    },
    {
      code: 'NOT_FOUND',
      words: 'notFound',
      fault: 'conflict',
      status: 200,
      requestId: 'E1:2:3',
    },
  ],
  [
    'a wait of Shopify',
    {
      body: {
        errors: [
          {
            message: 'Throttled',
            extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage' },
          },
        ],
      },
    },
    { code: 'THROTTLED', words: 'tooOften', fault: 'service', status: 200 },
  ],
  [
    '401 of a gateway',
    { status: 401, body: { message: 'No token.' }, headers: { 'x-request-id': 'r-g2' } },
    { code: 'Http.401', words: 'signIn', fault: 'access', status: 401, requestId: 'r-g2' },
  ],
  [
    '403 of a gateway',
    { status: 403, body: { message: 'No.' } },
    { code: 'Http.403', words: 'noAccess', fault: 'access', status: 403 },
  ],
  [
    '404 of a wrong address',
    { status: 404, body: '<!DOCTYPE html><title>Not Found</title>' },
    { code: 'Http.404', words: 'notFound', fault: 'conflict', status: 404 },
  ],
  [
    '429 with a wait',
    { status: 429, body: { error: 'rate limited' }, headers: { 'retry-after': '7' } },
    { code: 'Http.429', words: 'tooOften', fault: 'service', status: 429, retryAfterMs: 7000 },
  ],
  [
    '500 without a body',
    { status: 500 },
    { code: 'Http.500', words: 'service', fault: 'service', status: 500 },
  ],
  [
    '502 with HTML',
    { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' },
    { code: 'Http.502', words: 'service', fault: 'service', status: 502 },
  ],
]
