import type { QueryFunction } from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import type { ApiErrorMeta, QueryHandlers } from '../../src/adapters/tanstack-query.js'

describe('ApiErrorMeta', () => {
  it('stands for what meta may say, and leaves room for the app’s own', () => {
    expectTypeOf<{ apiError: false; own: number }>().toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: { scope: string } }>().toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: { scpe: 5 } }>().not.toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: true }>().not.toExtend<ApiErrorMeta>()
  })

  it('may be what Register names: an object of unknown values', () => {
    expectTypeOf<ApiErrorMeta>().toExtend<Record<string, unknown>>()
  })

  it('comes with options that a client takes as they are', () => {
    expectTypeOf<QueryHandlers['retry']>().toBeCallableWith(0, new Error())
    expectTypeOf<QueryFunction>().not.toBeAny()
  })
})
