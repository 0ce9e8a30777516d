import { Suspense } from 'react'
import { parseApiError, toPlainApiError } from 'react-api-error/core'
import { callService } from '../service'
import { Failed } from './failed'

export default function Page() {
  return (
    <main>
      <h1>Two lists</h1>
      <List id="owes" />
      <Suspense fallback={<p>Loading</p>}>
        <List id="down" wait={200} />
      </Suspense>
    </main>
  )
}

/** A list whose call fails: the failure goes to the browser as plain data. */
async function List({ id, wait = 0 }: { id: string; wait?: number }) {
  await new Promise((resolve) => setTimeout(resolve, wait))
  const error = parseApiError(await callService(id), { from: 'resolved' })
  return <Failed failure={error && toPlainApiError(error)} />
}
