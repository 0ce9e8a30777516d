import { ApiErrorScope, ErrorBanner, useApiError } from 'react-api-error'
import { useRevalidator, useRouteError } from 'react-router'

export function ErrorPage() {
  return (
    <ApiErrorScope>
      <Failed />
    </ApiErrorScope>
  )
}

function Failed() {
  const { revalidate } = useRevalidator()
  useApiError(useRouteError(), {
    surface: 'banner',
    fields: [],
    async retry() {
      await revalidate()
      // Only the page, or the next error, tells what came of it.
      throw new DOMException('', 'AbortError')
    },
  })
  return <ErrorBanner />
}
