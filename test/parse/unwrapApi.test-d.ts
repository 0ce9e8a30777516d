import { expectTypeOf } from 'vitest'
import { unwrapApi } from '../../src/parse/unwrapApi.js'

interface Faces {
  FaceNum: number
}

expectTypeOf(unwrapApi(async () => ({ Response: { FaceNum: 1 } }))).resolves.toEqualTypeOf<Faces>()
expectTypeOf(unwrapApi(Promise.resolve({ FaceNum: 1 }))).resolves.toEqualTypeOf<{
  FaceNum: number
}>()
expectTypeOf(unwrapApi(() => 'text')).resolves.toEqualTypeOf<string>()
expectTypeOf(unwrapApi(fetch('/people'))).resolves.toEqualTypeOf<unknown>()
expectTypeOf(unwrapApi<Faces>(fetch('/people'))).resolves.toEqualTypeOf<Faces>()
expectTypeOf(unwrapApi<Faces>(await fetch('/people'))).resolves.toEqualTypeOf<Faces>()
expectTypeOf(
  unwrapApi(async () => ({ data: { Response: { FaceNum: 1 } }, status: 200, config: {} })),
).resolves.toEqualTypeOf<{ FaceNum: number }>()
