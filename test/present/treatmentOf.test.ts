import { describe, expect, it } from 'vitest'
import { tencentCloud } from '../../src/catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError } from '../../src/model/ApiError.js'
import type { ReportOptions } from '../../src/model/Store.js'
import { presentApiError } from '../../src/present/presentApiError.js'
import { treatmentOf } from '../../src/present/treatmentOf.js'
import { createErrorStore } from '../../src/store/createErrorStore.js'

const errors: readonly ApiError[] = [
  ['InternalError', {}],
  ['InvalidParameterValue', { fields: [{ path: 'PersonId', message: 'too long' }] }],
  ['InvalidParameterValue', { fields: [{ path: 'A' }, { path: 'B.0.C', code: 'LimitExceeded' }] }],
  ['AuthFailure.SignatureExpire', { requestId: 'r', fields: [{ path: 'PersonId' }] }],
  ['Nobody.Knows', { status: 403 }],
  ['Nobody.Knows', { status: 403, fields: [{ path: 'Name' }] }],
].map(([code, rest]) => ({ origin: 'api', code, message: '', fields: [], ...Object(rest) }))

describe('how an error is treated', () => {
  it.each(errors)('is said once: what the store holds of $code is what is presented', (error) => {
    const store = createErrorStore({ catalog: tencentCloud })
    const entry = store.report(error)
    const { policy, surface, violations } = treatmentOf(error, tencentCloud, {})
    expect(entry).toMatchObject({ policy, surface, violations })
    const shown = presentApiError(error, { catalog: tencentCloud })
    expect(shown.surface).toBe(surface)
    expect(shown.fields.map(({ path }) => path)).toEqual(violations.flatMap(({ paths }) => paths))
    expect(policy.actions).toEqual(expect.arrayContaining(shown.actions.map(({ id }) => id)))
  })

  it.each<readonly [string, ReportOptions, object]>([
    ['fields', { fields: ['Name'] }, { surface: 'field', violations: [{ paths: ['Name'] }] }],
    ['no fields', { fields: [] }, { surface: 'toast', violations: [] }],
    ['a surface', { fields: ['Name'], surface: 'banner' }, { surface: 'banner' }],
  ])('follows what the app asks for: %s', (_, options, expected) => {
    const [error] = errors
    expect(treatmentOf(error as ApiError, tencentCloud, options)).toMatchObject(expected)
  })

  it('presents the fields that a report names, in the words that the wire has for them', () => {
    const error = { ...errors[2], code: 'InvalidParameterValue' } as ApiError
    const { fields, surface } = presentApiError(error, { paths: ['B.0.C', 'Name'] })
    expect(fields.map(({ path }) => path)).toEqual(['B.0.C', 'Name'])
    expect(fields[0]?.inline).not.toBe(fields[1]?.inline)
    expect(surface).toBe('field')
  })
})
