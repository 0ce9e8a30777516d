/** Answers of well-known APIs, to begin with. */
export const samples: Readonly<Record<string, string>> = {
  'Your own': pretty({ error: { code: 'SEATS_EXCEEDED', message: 'limit 25 reached' } }),
  'Tencent Cloud': pretty({
    Response: {
      Error: { Code: 'InvalidParameterValue.NoFaceInPhoto', Message: 'no face' },
      RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
    },
  }),
  Laravel: `HTTP 422\n${pretty({ message: 'The email field is required.', errors: { email: ['The email field is required.'] } })}`,
  Spring: pretty({
    status: 400,
    error: 'Bad Request',
    errors: [{ field: 'email', code: 'NotBlank', defaultMessage: 'must not be blank' }],
  }),
  'RFC 9457': pretty({
    type: 'https://example.com/problems/out-of-credit',
    title: 'You do not have enough credit.',
    status: 403,
    errors: [{ detail: 'must be a positive integer', pointer: '#/age' }],
  }),
  Stripe: pretty({
    error: { type: 'card_error', code: 'card_declined', message: 'declined', param: 'number' },
  }),
  GraphQL: pretty({
    errors: [{ message: 'not signed in', extensions: { code: 'UNAUTHENTICATED' } }],
  }),
  'google.rpc': pretty({
    error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED', details: [] },
  }),
  'HTTP 502': '502',
  'No network': 'Failed to fetch',
  'Log line': '[TencentCloudSDKException]code:ResourceNotFound message:x requestId:5f2c-11aa',
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
