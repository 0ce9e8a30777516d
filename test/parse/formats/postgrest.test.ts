import { describe, expect, it } from 'vitest'
import { postgrest } from '../../../src/parse/formats/postgrest.js'
import { parseApiError } from '../../../src/parse/parseApiError.js'
import { parseApiResponse } from '../../../src/parse/parseApiResponse.js'

const parsers = [postgrest]

describe('errors of PostgREST and databases', () => {
  it.each<[string, object, string[]]>([
    [
      'a duplicate',
      {
        code: '23505',
        details: 'Key (email)=(li@example.com) already exists.',
        hint: null,
        message: 'duplicate key value violates unique constraint "users_email_key"',
      },
      ['email'],
    ],
    [
      'a duplicate of two columns',
      {
        code: '23505',
        details: 'Key (team_id, slug)=(1, a) already exists.',
        message: 'duplicate key',
      },
      ['team_id', 'slug'],
    ],
    [
      'a duplicate without details',
      {
        code: '23505',
        message: 'duplicate key value violates unique constraint "users_nick_name_key"',
      },
      ['nick_name'],
    ],
    [
      'a missing value',
      {
        code: '23502',
        message: 'null value in column "name" of relation "people" violates not-null constraint',
      },
      ['name'],
    ],
    [
      'a missing reference',
      {
        code: '23503',
        details: 'Key (owner_id)=(9) is not present in table "users".',
        message: 'x',
      },
      ['owner_id'],
    ],
    [
      'a check',
      {
        code: '23514',
        message: 'new row for relation "people" violates check constraint "people_age_check"',
      },
      ['age'],
    ],
    [
      'a column of node-postgres',
      { code: '23502', message: 'x', table: 'people', column: 'age' },
      ['age'],
    ],
    ['no access', { code: '42501', message: 'permission denied for table people' }, []],
    ['a token that has expired', { code: 'PGRST301', message: 'JWT expired' }, []],
    ['no row', { code: 'PGRST116', details: 'The result contains 0 rows', message: 'x' }, []],
    [
      'a column that is not there',
      {
        code: 'PGRST204',
        message: "Could not find the 'nick' column of 'people' in the schema cache",
      },
      ['nick'],
    ],
    [
      'MySQL',
      { code: 'ER_DUP_ENTRY', message: "Duplicate entry 'a' for key 'users.email'" },
      ['email'],
    ],
    [
      'MySQL, a missing value',
      { code: 'ER_BAD_NULL_ERROR', message: "Column 'name' cannot be null" },
      ['name'],
    ],
    [
      'SQLite',
      { code: 'SQLITE_CONSTRAINT_UNIQUE', message: 'UNIQUE constraint failed: users.email' },
      ['email'],
    ],
    [
      'Prisma',
      { code: 'P2002', message: 'Unique constraint failed', meta: { target: ['email'] } },
      ['email'],
    ],
    [
      'Prisma, a reference',
      { code: 'P2003', message: 'x', meta: { field_name: 'ownerId' } },
      ['ownerId'],
    ],
  ])('an error of a database has its code and its columns: %s', (_, error, paths) => {
    const found = parseApiError(error, { parsers })
    expect(found).toMatchObject({ origin: 'api', ...('code' in error && { code: error.code }) })
    expect(found?.fields.map(({ path }) => path)).toEqual(paths)
  })

  it('a duplicate in MongoDB has its number as a code, and its keys', () => {
    const body = {
      code: 11000,
      keyPattern: { 'profile.email': 1 },
      keyValue: { 'profile.email': 'li@example.com' },
      message: 'E11000 duplicate key error collection: app.users index: profile.email_1',
    }
    expect(parseApiError(body, { parsers })).toMatchObject({
      code: 'E11000',
      fields: [{ path: 'profile.email', code: 'E11000' }],
    })
  })

  it('Supabase’s session that is missing has the code of its servers for one', () => {
    const thrown = Object.assign(new Error('Auth session missing!'), {
      name: 'AuthSessionMissingError',
      status: 400,
      code: undefined,
    })
    expect(parseApiError(thrown, { parsers: [postgrest] })?.code).toBe('session_not_found')
  })

  it('an error of PostgREST keeps the status and the request ID of its response', async () => {
    const response = Response.json(
      { code: '42501', message: 'permission denied', details: null, hint: null },
      { status: 403, headers: { 'cf-ray': 'ray-1' } },
    )
    expect(await parseApiResponse(response, { parsers })).toMatchObject({
      code: '42501',
      status: 403,
      requestId: 'ray-1',
    })
  })

  it('a result of supabase-js that resolved with an error is a failure', () => {
    const from = 'resolved'
    const error = {
      code: '23505',
      message: 'x',
      details: 'Key (email)=(a) already exists.',
      hint: null,
    }
    const result = { error, data: null, count: null, status: 409, statusText: 'Conflict' }
    expect(parseApiError(result, { parsers, from })).toMatchObject({
      code: '23505',
      status: 409,
      fields: [{ path: 'email' }],
    })
    const lost = {
      error: { code: '', message: 'TypeError: fetch failed', details: '' },
      data: null,
      status: 0,
    }
    expect(parseApiError(lost, { parsers, from })).toMatchObject({ code: 'Network.Unreachable' })
    const gateway = { error: { message: '<html>' }, data: null, status: 502 }
    expect(parseApiError(gateway, { parsers, from })).toMatchObject({
      code: 'Http.502',
      status: 502,
    })
  })

  it.each([
    { code: '23505', message: 'kept' },
    { error: null, data: [], status: 200 },
    { error: { code: 'P2002' }, data: null, status: 200 },
  ])('the postgrest parser does not take the resolved value %o for an error', (value) => {
    expect(parseApiError(value, { parsers, from: 'resolved' })).toBeNull()
  })
})

it('the name of a constraint in Prisma’s meta gives the column', () => {
  const error = { code: 'P2002', clientVersion: '6.0.0', meta: { target: 'User_email_key' } }
  expect(parseApiError(error, { parsers: [postgrest] })?.fields).toEqual([
    { path: 'email', code: 'P2002' },
  ])
})
