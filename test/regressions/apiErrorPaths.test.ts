import { expect, it } from 'vitest'
import { type ApiError, parseApiError } from '../../src/core.js'

const error: ApiError = {
  origin: 'api',
  code: 'InvalidParameterValue',
  message: '',
  requestId: 'r',
  fields: [{ path: '/Infos/0/Name', message: 'too long' }, { path: 'Infos[1].Name' }],
  cause: 'the app',
}

it('spells the paths of an ApiError that is handed over as all others are', () => {
  expect(parseApiError(error)).toEqual({
    ...error,
    fields: [{ path: 'Infos.0.Name', message: 'too long' }, { path: 'Infos.1.Name' }],
  })
})

it('hands one back as it is whose paths are canonical', () => {
  const canonical = { ...error, fields: [{ path: 'Infos.0.Name' }] }
  expect(parseApiError(canonical)).toBe(canonical)
})
