import { describe, expect, it } from 'vitest'
import { client } from '../../../src/catalogs/client/client.js'
import { webCodes } from '../../../src/catalogs/web/webCodes.js'
import type { Catalog } from '../../../src/model/Catalog.js'
import { problemDetails } from '../../../src/parse/formats/problemDetails.js'
import { validation } from '../../../src/parse/formats/validation.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'
import { presentApiError } from '../../../src/present/presentApiError.js'

async function read(body: unknown, status: number, catalog: Catalog = webCodes): Promise<string> {
  const response = Response.json(body, { status })
  const error = await parseApiResponse(response, { parsers: [problemDetails, validation] })
  if (!error) return 'no error'
  const { title } = presentApiError(error, { catalog })
  return [title, ...error.fields.map(({ path }) => path)].join(' · ')
}

describe('wrong details of a sign-in', () => {
  it.each<[string, unknown, number]>([
    [
      'Laravel',
      {
        message: 'These credentials do not match our records.',
        errors: { email: ['These credentials do not match our records.'] },
      },
      422,
    ],
    ['Django REST', { non_field_errors: ['Unable to log in with provided credentials.'] }, 400],
    ['Simple JWT', { detail: 'No active account found with the given credentials' }, 401],
    ['Devise', { error: 'Invalid Email or password.' }, 401],
    [
      'devise_token_auth',
      { success: false, errors: ['Invalid login credentials. Please try again.'] },
      401,
    ],
    ['FastAPI’s tutorial', { detail: 'Incorrect username or password' }, 401],
    [
      'Strapi',
      {
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: 'Invalid identifier or password',
          details: {},
        },
      },
      400,
    ],
    ['Parse', { error: 'Invalid username/password.' }, 400],
    ['a server of one’s own', { message: 'Email or password is incorrect' }, 401],
    ['a server of one’s own, with 400', { message: 'Invalid credentials' }, 400],
    ['Payload', { errors: [{ message: 'The email or password provided is incorrect.' }] }, 401],
    [
      'Django’s form',
      {
        __all__: [
          'Please enter a correct username and password. Note that both fields may be case-sensitive.',
        ],
      },
      400,
    ],
    [
      'allauth',
      { non_field_errors: ['The email address and/or password you specified are not correct.'] },
      400,
    ],
    ['ASP.NET’s template', { message: 'Invalid login attempt.' }, 400],
    [
      'advice beside it',
      { message: 'Invalid email or password. Please enter a valid email and password.' },
      401,
    ],
    ['details', { message: 'Invalid login details' }, 401],
    ['a combination', { message: 'Wrong email/password combination' }, 401],
    ['a pair', { message: 'Incorrect email and password' }, 401],
    ['RuoYi', { msg: '用户不存在/密码错误' }, 400],
    ['another Chinese server', { msg: '用户名或者密码错误,还可以再试3次' }, 401],
    ['a server in Taiwan', { message: '帳號或密碼錯誤' }, 401],
    [
      'problem details of Spring',
      {
        type: 'about:blank',
        title: 'Unauthorized',
        status: 401,
        detail: 'Invalid user credentials',
      },
      401,
    ],
    [
      'problem details of ASP.NET',
      {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { Email: ['The email or password is incorrect.'] },
      },
      400,
    ],
    ['a Chinese server', { msg: '用户名或密码错误' }, 401],
    ['a Chinese server, with 400', { message: '账号密码错误' }, 400],
  ])('%s', async (_, body, status) => {
    expect(await read(body, status)).toBe('The sign-in details don’t match')
  })

  it.each<[string, unknown, number, string]>([
    ['a token', { message: 'Bad credentials' }, 401, 'Sign in to continue'],
    [
      'no token',
      { detail: 'Authentication credentials were not provided.' },
      401,
      'Sign in to continue',
    ],
    [
      'an entry that is missing',
      { message: 'Email or password is required' },
      400,
      'Check what you entered',
    ],
    [
      'what to enter',
      { message: 'Please provide a valid email or password' },
      400,
      'Check what you entered',
    ],
    [
      'the password of a person who is signed in',
      { errors: { current_password: ['The password is incorrect.'] } },
      422,
      'Check what you entered · current_password',
    ],
    [
      'other fields too',
      {
        errors: {
          email: ['These credentials do not match our records.'],
          code: ['The code is invalid.'],
        },
      },
      422,
      'Check what you entered · email · code',
    ],
    [
      'a type of the server’s own',
      {
        type: 'https://example.com/probs/invalid-captcha',
        title: 'Invalid email or password',
        status: 400,
      },
      400,
      'Check what you entered',
    ],
    [
      'a code of the server’s own',
      { code: 'account.locked', message: 'Invalid email or password' },
      400,
      'Check what you entered',
    ],
    ...[
      'The provided credentials have insufficient scope',
      'Invalid login credentials for the SMTP server',
      'Invalid user details',
      'Email/password login is disabled for this account',
      'Email or password cannot be blank',
      'Email or password too short',
      'Invalid email or password: both must have 8 characters',
      'User password is too short',
      'Invalid password format',
      'Invalid password: at least 8 characters',
      'Invalid credentials file',
      '用户名或密码不能为空',
    ].map((message): [string, unknown, number, string] => [
      message,
      { message },
      400,
      'Check what you entered',
    ]),
    ...[
      'Too many attempts. Reset your email or password.',
      '账号密码错误次数过多,请10分钟后再试',
    ].map((message): [string, unknown, number, string] => [
      message,
      { message },
      400,
      'Too many requests at once',
    ]),
    ...['No user credentials found in request', 'Your user credentials have been revoked'].map(
      (message): [string, unknown, number, string] => [
        message,
        { message },
        401,
        'Sign in to continue',
      ],
    ),
  ])('%s is none', async (_, body, status, words) => {
    expect(await read(body, status)).toBe(words)
  })

  it('without their words, an entry is wrong, or the status says what to do', async () => {
    const body = { message: 'Invalid email or password' }
    expect(await read(body, 422, client)).toBe('Check what you entered')
    expect(await read(body, 401, client)).toBe('Sign in to continue')
  })

  it('a hundred thousand sentences, and one of a megabyte, are looked at in no time', async () => {
    const errors = Array.from({ length: 100_000 }, () => 'user '.repeat(9))
    expect(await read({ errors }, 400)).toBe('Check what you entered')
    expect(await read({ message: 'email or '.repeat(1e5) }, 400)).toBe('Check what you entered')
  })
})
