import { envelope } from '../../fixtures/envelope.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import type { Draw } from './draw.js'

/** Names of the page's fields, and some that it doesn't have. */
export const fieldNames = [
  'PersonId',
  'PersonName',
  'Gender',
  'GroupId',
  'Infos.0.Name',
  'Infos.1.Name',
  'Nowhere',
  'Closed',
] as const

const codes = [
  'InternalError',
  'InternalError.Other',
  'LimitExceeded',
  'RequestLimitExceeded',
  'AuthFailure.TokenFailure',
  'AuthFailure.SignatureExpire',
  'UnauthorizedOperation',
  'FailedOperation',
  'FailedOperation.ServerError',
  'ResourceNotFound',
  'ResourceUnavailable.InArrears',
  'InvalidParameterValue.PersonIdIllegal',
  'InvalidParameterValue.PersonNameIllegal',
  'MissingParameter',
  'Made.Up',
] as const

type Kind = readonly [name: string, make: (draw: Draw) => unknown]

const kinds: readonly Kind[] = [
  ...codes.map((code): Kind => [code, () => envelope(code)]),
  ...[1, 2, 3].map(
    (count): Kind => [
      `${count} fields`,
      (draw) => fieldFailure(...Array.from({ length: count }, () => draw.one(fieldNames))),
    ],
  ),
  ['no network', () => new TypeError('Failed to fetch')],
  ['a timeout', () => new DOMException('', 'TimeoutError')],
  ['an abort', () => new DOMException('', 'AbortError')],
  ['status 404', () => new Response(null, { status: 404 })],
  ['status 401', () => new Response(null, { status: 401 })],
  ['status 503', () => new Response(null, { status: 503, headers: { 'retry-after': '3' } })],
  ['status 413', () => Object.assign(new Error('x'), { status: 413 })],
  ['a text', () => 'It went wrong'],
  ['nothing', () => undefined],
  ['an error', () => new Error('It went wrong')],
  [
    'several errors',
    () => new AggregateError([envelope('LimitExceeded'), envelope('InternalError')]),
  ],
  ['a circle', circle],
]

function circle(): unknown {
  const value: Record<string, unknown> = { status: 500 }
  value.self = value
  return value
}

/** Draws a failure of any kind. */
export function drawFailure(draw: Draw): readonly [name: string, failure: unknown] {
  const [name, make] = draw.one(kinds)
  return [name, make(draw)]
}
