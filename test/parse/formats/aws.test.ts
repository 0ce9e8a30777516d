import { describe, expect, it } from 'vitest'
import { webCodes } from '../../../src/catalogs/web/webCodes.js'
import { aws } from '../../../src/parse/formats/aws.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'
import { presentApiError } from '../../../src/present/presentApiError.js'

const parsers = [aws]

describe('AWS’s errors', () => {
  it('AWS’s errors have their code in __type, without namespace and URL', () => {
    for (const __type of [
      'ResourceNotFoundException',
      'com.amazonaws.rekognition#ResourceNotFoundException',
      'com.amazonaws.x#ResourceNotFoundException:http://internal.example.com/coral/',
    ]) {
      const body = { __type, Message: 'No such collection' }
      expect(parseApiError(body, { parsers, from: 'resolved' })).toMatchObject({
        origin: 'api',
        code: 'ResourceNotFoundException',
        message: 'No such collection',
      })
    }
  })

  it('AWS’s errors have their code and request ID in headers', async () => {
    const response = new Response(
      JSON.stringify({
        message: '2 validation errors',
        fieldList: [{ path: '/infos/0/name', message: 'Too long' }],
      }),
      {
        status: 400,
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amzn-errortype': 'ValidationException:http://internal.example.com/',
          'x-amzn-requestid': 'amzn-3',
        },
      },
    )
    expect(await parseApiResponse(response, { parsers })).toMatchObject({
      code: 'ValidationException',
      message: '2 validation errors',
      status: 400,
      requestId: 'amzn-3',
      fields: [{ path: 'infos.0.name', message: 'Too long' }],
    })
  })

  it('AWS’s errors are read from what the SDK throws', () => {
    const thrown = Object.assign(new Error('Rate exceeded'), {
      name: 'ThrottlingException',
      $fault: 'client',
      $metadata: { httpStatusCode: 429, requestId: 'amzn-4' },
      retryAfterSeconds: 6,
    })
    expect(parseApiError(thrown, { parsers })).toMatchObject({
      code: 'ThrottlingException',
      message: 'Rate exceeded',
      status: 429,
      requestId: 'amzn-4',
      retryAfterMs: 6000,
    })
  })

  it('Amplify’s errors are known by their names', () => {
    const name = 'UsernameExistsException'
    const thrown = Object.assign(new Error('User already exists'), { name })
    const error = parseApiError(thrown, { parsers })
    expect(error).toMatchObject({ origin: 'api', code: name, message: 'User already exists' })
    expect(error && presentApiError(error, { catalog: webCodes }).title).toBe(
      'This is already in use',
    )
  })

  it.each([{ message: 'hello' }, { __type: '' }, { __type: 4 }, null, 'x'])(
    'the aws parser does not take %o for an error',
    (data) => {
      expect(parseApiError(data, { parsers, from: 'resolved' })).toBeNull()
    },
  )

  it('the aws parser leaves a TypeError to others', () => {
    expect(parseApiError(new TypeError('Failed to fetch'), { parsers })?.code).toBe(
      'Network.Unreachable',
    )
  })
})
