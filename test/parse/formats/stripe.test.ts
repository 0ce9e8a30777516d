import { describe, expect, it } from 'vitest'
import { stripe } from '../../../src/parse/formats/stripe.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [stripe]
const error = {
  type: 'card_error',
  code: 'incorrect_number',
  message: 'Your card number is incorrect.',
  param: 'card[number]',
  doc_url: 'https://stripe.com/docs/error-codes/incorrect-number',
}

describe('Stripe’s errors', () => {
  it('Stripe’s errors give the field and the help link, and request ID and wait from the headers', async () => {
    const response = Response.json(
      { error },
      { status: 402, headers: { 'request-id': 'req_8XyZ', 'retry-after': '2' } },
    )
    expect(await parseApiResponse(response, { parsers })).toMatchObject({
      origin: 'api',
      code: 'incorrect_number',
      message: 'Your card number is incorrect.',
      status: 402,
      requestId: 'req_8XyZ',
      retryAfterMs: 2000,
      fields: [{ path: 'card.number', code: 'incorrect_number', message: error.message }],
      help: [{ url: error.doc_url }],
    })
  })

  it('Stripe’s errors are read from what the library throws and resolves with', () => {
    const thrown = Object.assign(new Error('No such customer'), {
      type: 'StripeInvalidRequestError',
      rawType: 'invalid_request_error',
      code: 'resource_missing',
      param: 'customer',
      requestId: 'req_9',
      statusCode: 404,
    })
    expect(parseApiError(thrown, { parsers })).toMatchObject({
      code: 'resource_missing',
      requestId: 'req_9',
      status: 404,
      fields: [{ path: 'customer' }],
    })
    expect(parseApiError({ error }, { parsers, from: 'resolved' })?.code).toBe('incorrect_number')
  })

  it('Stripe’s errors without a code have their type as the code', () => {
    const busy = { error: { type: 'api_error', message: 'Try again' } }
    expect(parseApiError(busy, { parsers })).toMatchObject({ code: 'api_error', fields: [] })
  })

  it('the decline code of a declined card is the code, and another code stays', () => {
    const declined = (code: string, decline_code?: string) =>
      parseApiError(
        { error: { type: 'card_error', code, decline_code, message: 'No.' } },
        { parsers, from: 'thrown' },
      )?.code
    expect(declined('card_declined', 'insufficient_funds')).toBe('insufficient_funds')
    expect(declined('card_declined')).toBe('card_declined')
    expect(declined('incorrect_cvc', 'incorrect_cvc')).toBe('incorrect_cvc')
  })

  it.each([{ error: { type: 'parse', message: 'x' } }, { error: 'api_error' }, {}, null])(
    'the stripe parser does not take %o for an error',
    (data) => {
      expect(parseApiError(data, { parsers, from: 'resolved' })).toBeNull()
    },
  )
})
