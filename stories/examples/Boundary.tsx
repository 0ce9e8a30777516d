import { Suspense } from 'react'
import { ApiErrorBoundary } from '../../src/react/boundary/ApiErrorBoundary.js'

/** `Report` throws an API error while it renders, as a query with `throwOnError` does. */
export function Page({ Report }: { Report: React.ComponentType }) {
  return (
    <ApiErrorBoundary>
      <Suspense fallback="Loading">
        <Report />
      </Suspense>
    </ApiErrorBoundary>
  )
}
