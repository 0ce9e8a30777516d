'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { ApiErrorScope, ErrorBanner, useApiError } from 'react-api-error'

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <ApiErrorScope>
      <Failed {...props} />
    </ApiErrorScope>
  )
}

function Failed({ error, reset }: ErrorPageProps) {
  const router = useRouter()
  useApiError(error, {
    surface: 'banner',
    fields: [],
    retry() {
      startTransition(() => {
        router.refresh()
        reset()
      })
      // At work until the page is there, or the next error.
      return new Promise(() => {})
    },
  })
  return <ErrorBanner />
}
