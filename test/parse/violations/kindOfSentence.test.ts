import { expect, it } from 'vitest'
import { parseApiError, presentApiError } from '../../../src/index.js'
import { validation } from '../../../src/parse/formats/validation.js'

/** Answers as Laravel, Rails, Symfony and others send them: a sentence, and no code. */
function inlineOf(sentence: string): string | undefined {
  const body = { message: 'Invalid', errors: { email: [sentence] } }
  const error = parseApiError({ status: 422, data: body }, { parsers: [validation] })
  if (!error) return undefined
  return presentApiError(error, { locale: 'en', labels: { email: 'Email' } }).fields[0]?.inline
}

it.each([
  'The email field is required.',
  "can't be blank",
  'can’t be empty',
  'This field may not be null.',
  'Missing data for required field.',
  'Field required',
  '"email" is not allowed to be empty',
  'email is a required field',
  'Invalid input: expected string, received undefined',
  'This value should not be blank.',
  "Key: 'User.Email' Error:Field validation for 'Email' failed on the 'required' tag",
])('says that an entry is missing where a validator says %j', (sentence) => {
  expect(inlineOf(sentence)).toBe('Email can’t be empty, so enter a value')
})

it.each([
  'The email has already been taken.',
  'user with this email already exists.',
  'This value is already used.',
  'must be unique',
])('says that an entry is in use where a validator says %j', (sentence) => {
  expect(inlineOf(sentence)).toBe('Email must be different from those already in use')
})

it.each([
  'A valid email is required',
  'At least 8 characters are required',
  'Email is required to be in the format a@b',
  'is too short (minimum is 8 characters)',
  'Das Feld ist erforderlich.',
])('says no more than it knows where a validator says %j', (sentence) => {
  expect(inlineOf(sentence)).toBe('Email can’t be accepted, so check and change the entry')
})
