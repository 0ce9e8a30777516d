'use client'

import { type ComponentPropsWithoutRef, type ReactNode, useEffect, useId, useRef } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import type { ReportOptions } from '../../model/Store.js'
import { isSteering } from '../../parse/isSteering.js'
import { takeOver } from '../../store/takeOver.js'
import { ErrorActions } from '../actions/ErrorActions.js'
import { ErrorBanner } from '../banner/ErrorBanner.js'
import { ErrorDetails } from '../box/ErrorDetails.js'
import type { ShownError } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { ApiErrorScope } from '../scope/ApiErrorScope.js'
import { useApiErrorScope } from '../scope/useApiErrorScope.js'

type BoundaryProps = ComponentPropsWithoutRef<typeof ErrorBoundary>

export interface ApiErrorBoundaryProps {
  /** The part of the page that may throw. */
  readonly children?: ReactNode
  /** Called before the children render again: `useQueryErrorResetBoundary().reset` for TanStack Query. */
  readonly onReset?: (() => void) | undefined
  /** A change of one of these renders the children again: the route, a record's id. */
  readonly resetKeys?: readonly unknown[] | undefined
  /** Receives what was thrown, and React's stack of components. */
  readonly onError?: BoundaryProps['onError']
  /** The level of the title in the page's outline. Default `'h2'`. */
  readonly heading?: 'h1' | 'h2' | 'h3' | undefined
}

/**
 * Catches a failure that is thrown while rendering (Suspense, `throwOnError`). Shows it in place of the children, as a
 * part of the page, with the usual words and next steps, announced once. If a query cache has already reported it, its
 * entry moves here. A retry, a sign-in or a success elsewhere renders the children again.
 *
 * @throws Error outside a provider, when it shows a failure.
 */
export function ApiErrorBoundary(props: ApiErrorBoundaryProps) {
  const { children, onReset, resetKeys, heading = 'h2', onError } = props
  return (
    <ErrorBoundary
      fallbackRender={(fallback) => <PageError {...fallback} heading={heading} />}
      onReset={() => onReset?.()}
      {...(resetKeys && { resetKeys: [...resetKeys] })}
      {...(onError && { onError })}
    >
      {children}
    </ErrorBoundary>
  )
}

/** Replaces a thrown value that is no failure (`undefined`, an abort): the children are still broken. */
const UNKNOWN = { origin: 'client', code: 'Unknown', message: '', fields: [] }

function PageError({ error: failure, resetErrorBoundary, heading }: PageErrorProps) {
  // To the router's own boundary.
  if (isSteering(failure)) throw failure
  const { store } = useErrorContext()
  const page = useApiErrorScope()
  const shown = useRef<{ store: unknown; failure: unknown; entryId: string }>(undefined)
  const reset = useRef(resetErrorBoundary)
  const scope = page.scope.id
  const banner = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const options: ReportOptions = {
      scope,
      surface: 'banner',
      fields: [],
      actions: {
        // The person may have left the page before the announcement. Then there is nothing to render again.
        retry: ({ dismiss }) => (banner.current ? reset.current() : dismiss()),
      },
      retry() {
        reset.current()
        // Only the rendering shows the outcome. Until then it is neither a success nor a failure, so an abort.
        throw new DOMException('', 'AbortError')
      },
    }
    if (shown.current?.store !== store || shown.current.failure !== failure) {
      const entry = takeOver(store, failure, options) ?? takeOver(store, UNKNOWN, options)
      shown.current = { store, failure, entryId: entry?.id ?? '' }
    }
    const { entryId } = shown.current
    const resetOnceOver = () => {
      if (store.get(entryId) === undefined) reset.current()
    }
    // The entry may have ended while an <Activity> hid the page.
    resetOnceOver()
    return store.subscribe(resetOnceOver)
  }, [store, scope, failure])

  return (
    <ApiErrorScope value={page}>
      <ErrorBanner ref={banner} className="rae-page">
        {(error) => <PageContent error={error} heading={heading} />}
      </ErrorBanner>
    </ApiErrorScope>
  )
}

function PageContent({ error, heading: Heading }: PageContentProps) {
  const titleId = useId()
  const { title, description, severity, code, locale, dir } = error.presentation
  return (
    <section
      className="rae-content"
      aria-labelledby={titleId}
      data-severity={severity}
      data-code={code}
      lang={locale}
      dir={dir}
    >
      <Heading id={titleId} className="rae-title">
        {title}
      </Heading>
      <p className="rae-description">{description}</p>
      <ErrorActions error={error} />
      <ErrorDetails error={error} />
    </section>
  )
}

type Heading = NonNullable<ApiErrorBoundaryProps['heading']>

interface PageErrorProps extends FallbackProps {
  readonly heading: Heading
}

interface PageContentProps {
  readonly error: ShownError
  readonly heading: Heading
}
