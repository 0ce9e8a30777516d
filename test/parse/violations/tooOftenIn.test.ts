import { describe, expect, it } from 'vitest'
import { client } from '../../../src/catalogs/client/client.js'
import { validation } from '../../../src/parse/formats/validation.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'
import { presentApiError } from '../../../src/present/presentApiError.js'

async function read(body: unknown, status: number, headers: HeadersInit = {}) {
  const response = Response.json(body, { status, headers })
  const error = await parseApiResponse(response, { parsers: [validation] })
  if (!error) return 'no error'
  const { title } = presentApiError(error, { catalog: client })
  return [title, error.retryAfterMs, ...error.fields.map(({ path }) => path)].join(' · ')
}

/** Laravel's answer with one sentence beside the email. */
const laravel = (sentence: string) => ({ message: sentence, errors: { email: [sentence] } })

describe('too many tries', () => {
  it.each<[string, unknown, number, string]>([
    [
      'Laravel’s sign-in form, as its starter kits have it',
      laravel('Too many login attempts. Please try again in 58 seconds.'),
      422,
      '58000',
    ],
    [
      'Laravel Fortify',
      laravel('Too many login attempts. Please try again in 58 seconds.'),
      429,
      '58000',
    ],
    ['a wait of minutes', { message: 'Too many attempts, try again in 2 minutes' }, 429, '120000'],
    ['Laravel’s mail for a new password', laravel('Please wait before retrying.'), 422, ''],
    ['Laravel in Chinese', laravel('您尝试的登录次数过多，请 58 秒后再试。'), 422, '58000'],
  ])(
    '%s: "Too many requests at once", with the wait and without a field',
    async (_, body, status, wait) => {
      expect(await read(body, status)).toBe(`Too many requests at once · ${wait}`)
    },
  )

  it('without a wait in its sentence, HTTP 429 keeps the wait of its header', async () => {
    expect(await read({ message: 'Too Many Attempts.' }, 429, { 'retry-after': '30' })).toBe(
      'Too many requests at once · 30000',
    )
  })

  it('too many items of a field stay the field’s error', async () => {
    const sentence = 'Too many items in 3 seconds of video.'
    expect(await read(laravel(sentence), 422)).toBe('Check what you entered ·  · email')
  })

  it('an answer that finds fault with another field too keeps its fields', async () => {
    const body = {
      message: 'Too many attempts.',
      errors: { email: ['Too many attempts.'], code: ['The code field is required.'] },
    }
    expect(await read(body, 422)).toMatch(/email · code$/)
  })
})
