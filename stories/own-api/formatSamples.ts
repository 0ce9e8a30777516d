import type { Parser } from '../../src/index.js'
import { aws } from '../../src/parse/formats/aws.js'
import { cloudXml } from '../../src/parse/formats/cloudXml.js'
import { firebase } from '../../src/parse/formats/firebase.js'
import { googleRpc } from '../../src/parse/formats/googleRpc.js'
import { graphQl } from '../../src/parse/formats/graphQl.js'
import { jsonApi } from '../../src/parse/formats/jsonApi.js'
import { postgrest } from '../../src/parse/formats/postgrest.js'
import { problemDetails } from '../../src/parse/formats/problemDetails.js'
import { rpc } from '../../src/parse/formats/rpc.js'
import { stripe } from '../../src/parse/formats/stripe.js'
import { validation } from '../../src/parse/formats/validation.js'

/** One answer in a format, and what is to be read from it. */
export interface FormatSample {
  readonly name: string
  /** The entry of the package with the parser, after `react-api-error/parsers/`. */
  readonly entry: string
  readonly parser: Parser
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  readonly code: string
  readonly fields: readonly string[]
  readonly requestId?: string
}

/** An answer in each format that an app can name. */
export const formatSamples: readonly FormatSample[] = [
  {
    name: 'Field errors of a web framework (Laravel)',
    entry: 'validation',
    parser: validation,
    status: 422,
    headers: { 'x-request-id': 'req-7f3a' },
    body: {
      message: 'The email has already been taken.',
      errors: { email: ['The email has already been taken.'] },
    },
    code: 'Http.422',
    fields: ['email'],
    requestId: 'req-7f3a',
  },
  {
    name: 'Field errors of a web framework (FastAPI)',
    entry: 'validation',
    parser: validation,
    status: 422,
    body: { detail: [{ type: 'missing', loc: ['body', 'address', 'zip'], msg: 'Field required' }] },
    code: 'Http.422',
    fields: ['address.zip'],
  },
  {
    name: 'Supabase and PostgREST',
    entry: 'postgrest',
    parser: postgrest,
    status: 409,
    body: {
      code: '23505',
      details: 'Key (email)=(li@example.com) already exists.',
      hint: null,
      message: 'duplicate key value violates unique constraint "users_email_key"',
    },
    code: '23505',
    fields: ['email'],
  },
  {
    name: 'Firebase',
    entry: 'firebase',
    parser: firebase,
    status: 400,
    body: {
      error: {
        code: 400,
        message: 'WEAK_PASSWORD : Password should be at least 6 characters',
        errors: [{ message: 'WEAK_PASSWORD', domain: 'global', reason: 'invalid' }],
      },
    },
    code: 'WEAK_PASSWORD',
    fields: ['password'],
  },
  {
    name: 'gRPC, Connect and tRPC',
    entry: 'rpc',
    parser: rpc,
    status: 401,
    body: {
      error: {
        message: 'UNAUTHORIZED',
        code: -32001,
        data: { code: 'UNAUTHORIZED', httpStatus: 401, path: 'order.save' },
      },
    },
    code: 'UNAUTHORIZED',
    fields: [],
  },
  {
    name: 'Object storage (S3, COS, OSS, MinIO, Azure)',
    entry: 'cloud-xml',
    parser: cloudXml,
    status: 403,
    headers: { 'content-type': 'application/xml' },
    body: '<Error>\n  <Code>AccessDenied</Code>\n  <Message>Access Denied</Message>\n  <RequestId>4442587FB7D0A2F9</RequestId>\n</Error>',
    code: 'AccessDenied',
    fields: [],
    requestId: '4442587FB7D0A2F9',
  },
  {
    name: 'Problem details (RFC 9457)',
    entry: 'problem-details',
    parser: problemDetails,
    status: 403,
    body: {
      type: 'https://example.com/probs/out-of-credit',
      title: 'You do not have enough credit.',
      status: 403,
      detail: 'Your balance is 30, but that costs 50.',
    },
    code: 'out-of-credit',
    fields: [],
  },
  {
    name: 'JSON:API',
    entry: 'json-api',
    parser: jsonApi,
    status: 422,
    body: {
      errors: [
        {
          id: 'e-1',
          status: '422',
          title: 'Invalid Attribute',
          detail: 'The title is too short.',
          source: { pointer: '/data/attributes/title' },
        },
      ],
    },
    code: 'Http.422',
    fields: ['title'],
    requestId: 'e-1',
  },
  {
    name: 'google.rpc (AIP-193)',
    entry: 'google-rpc',
    parser: googleRpc,
    status: 429,
    body: {
      error: {
        code: 429,
        message: 'Quota exceeded.',
        status: 'RESOURCE_EXHAUSTED',
        details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7s' }],
      },
    },
    code: 'RESOURCE_EXHAUSTED',
    fields: [],
  },
  {
    name: 'GraphQL',
    entry: 'graphql',
    parser: graphQl,
    status: 200,
    body: {
      data: { customerCreate: { userErrors: [{ field: ['input', 'email'], message: 'Taken' }] } },
    },
    code: 'Unknown',
    fields: ['input.email'],
  },
  {
    name: 'Stripe',
    entry: 'stripe',
    parser: stripe,
    status: 402,
    headers: { 'request-id': 'req_8XyZ' },
    body: {
      error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        message: 'Your card has insufficient funds.',
      },
    },
    code: 'insufficient_funds',
    fields: [],
    requestId: 'req_8XyZ',
  },
  {
    name: 'AWS',
    entry: 'aws',
    parser: aws,
    status: 400,
    headers: { 'x-amzn-requestid': 'AMZ-1' },
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
      message: 'The conditional request failed',
    },
    code: 'ConditionalCheckFailedException',
    fields: [],
    requestId: 'AMZ-1',
  },
]

/** The body as it is sent. */
export function bodyText({ body }: FormatSample): string {
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}

/** The answer as a call gets it. */
export function responseOf(sample: FormatSample): Response {
  const headers = { 'content-type': 'application/json', ...sample.headers }
  return new Response(bodyText(sample), { status: sample.status, headers })
}
