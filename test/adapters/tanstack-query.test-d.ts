import type { QueryFunction } from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import type { ApiErrorMeta, QueryHandlers } from '../../src/adapters/tanstack-query.js'

describe('ApiErrorMeta', () => {
  it('ApiErrorMeta types `meta.apiError`, and allows other keys of the app', () => {
    expectTypeOf<{ apiError: false; own: number }>().toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: { scope: string } }>().toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: { scpe: 5 } }>().not.toExtend<ApiErrorMeta>()
    expectTypeOf<{ apiError: true }>().not.toExtend<ApiErrorMeta>()
  })

  it('ApiErrorMeta extends Record<string, unknown>, as TanStack Query’s Register requires', () => {
    expectTypeOf<ApiErrorMeta>().toExtend<Record<string, unknown>>()
  })

  it('the `retry` of QueryHandlers can be called as a QueryClient calls it', () => {
    expectTypeOf<QueryHandlers['retry']>().toBeCallableWith(0, new Error())
    expectTypeOf<QueryFunction>().not.toBeAny()
  })
})
