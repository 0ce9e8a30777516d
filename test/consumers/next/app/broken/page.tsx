import { cookies } from 'next/headers'
import { unwrapApi } from 'react-api-error/core'
import { callService } from '../service'

export default async function Page() {
  const healed = (await cookies()).has('healed')
  await unwrapApi(callService(healed ? 'fine' : 'down'))
  return <h1>Your people</h1>
}
