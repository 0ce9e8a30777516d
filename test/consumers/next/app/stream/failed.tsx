'use client'

import { ApiErrorScope, ErrorBanner, useApiError } from 'react-api-error'

export function Failed({ failure }: { failure: unknown }) {
  return (
    <ApiErrorScope>
      <Told failure={failure} />
    </ApiErrorScope>
  )
}

function Told({ failure }: { failure: unknown }) {
  useApiError(failure, { surface: 'banner' })
  return <ErrorBanner />
}
