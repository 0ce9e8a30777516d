'use client'

import {
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import type { ReportOptions } from '../../model/Store.js'
import { ErrorActions } from '../actions/ErrorActions.js'
import { ErrorBanner } from '../banner/ErrorBanner.js'
import { ErrorDetails } from '../box/ErrorDetails.js'
import type { ShownError } from '../box/useShownErrors.js'
import { useErrorContext } from '../provider/ErrorContext.js'
import { ApiErrorScope } from '../scope/ApiErrorScope.js'
import { useApiErrorScope } from '../scope/useApiErrorScope.js'

type BoundaryProps = ComponentPropsWithoutRef<typeof ErrorBoundary>

export interface ApiErrorBoundaryProps extends Pick<BoundaryProps, 'onError'> {
  readonly children?: ReactNode
  /** Called before what failed is rendered again: `useQueryErrorResetBoundary().reset` for TanStack Query. */
  readonly onReset?: (() => void) | undefined
  /** When one of them changes, what failed is rendered again: the route, a record's id. */
  readonly resetKeys?: readonly unknown[] | undefined
  /** The title's level, by the page's outline. Default `h2`. */
  readonly heading?: 'h1' | 'h2' | 'h3' | undefined
}

/**
 * Shows a failure that reached rendering (Suspense, `throwOnError`) in place of what it broke: the same words and
 * next steps as anywhere, as a part of the page, told once. What had been reported already, by a query cache,
 * moves here. Trying again, signing in, or a success elsewhere renders the children again.
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

/** For what was thrown without being a failure: nothing at all, an abort. Something is broken all the same. */
const UNKNOWN = { origin: 'client', code: 'Unknown', message: '', fields: [] }

function PageError({ error: failure, resetErrorBoundary, heading }: PageErrorProps) {
  const { store } = useErrorContext()
  const page = useApiErrorScope()
  const shown = useRef<{ store: unknown; failure: unknown; entryId: string }>(undefined)
  const reset = useRef(resetErrorBoundary)
  const scope = page.scope.id
  const banner = useRef<HTMLDivElement>(null)
  useFocusPassedOn(banner)

  useEffect(() => {
    const options: ReportOptions = {
      scope,
      surface: 'banner',
      fields: [],
      actions: {
        // Of a page that has been left before anybody was told, there is nothing to render.
        retry: ({ dismiss }) => (banner.current ? reset.current() : dismiss()),
      },
      retry() {
        reset.current()
        // What comes of it shows when it is rendered: neither a success nor a failure yet.
        throw new DOMException('', 'AbortError')
      },
    }
    if (shown.current?.store !== store || shown.current.failure !== failure) {
      const entry = store.takeOver(failure, options) ?? store.takeOver(UNKNOWN, options)
      shown.current = { store, failure, entryId: entry?.id ?? '' }
    }
    const { entryId } = shown.current
    const resetOnceOver = () => {
      if (store.get(entryId) === undefined) reset.current()
    }
    // It may have ended while an <Activity> hid the page.
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

/** Focus inside goes to what comes instead, and not to the body together with the button that had it (WCAG 2.4.3). */
function useFocusPassedOn(ref: RefObject<HTMLElement | null>): void {
  // Boundaries catch nothing on a server, where React 18 warns of layout effects.
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const { parentElement: around, previousSibling, nextSibling } = element
      // What comes is there when React has committed.
      if (around) queueMicrotask(() => focusBetween(around, previousSibling, nextSibling))
    }
  }, [ref])
}

/**
 * Focuses what now stands between two nodes, from where Tab leads on; where that is no element, what is around them.
 * Again when it goes at once: Suspense's fallback. Where somebody else has seen to focus meanwhile, they win.
 */
function focusBetween(around: HTMLElement, before: Node | null, after: Node | null): void {
  if (![document.body, around].includes(document.activeElement as HTMLElement)) return
  const next = before ? before.nextSibling : around.firstChild
  const came = next !== after && next instanceof HTMLElement && next.parentElement === around
  const target = came ? next : around
  const observer = new MutationObserver((records) => {
    const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node === next))
    if (!gone) return
    observer.disconnect()
    focusBetween(around, gone.previousSibling, gone.nextSibling)
  })
  observer.observe(around, { childList: true })

  target.focus({ preventScroll: true })
  const own = document.activeElement === target
  if (!own) {
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }
  const left = () => {
    if (!own) target.removeAttribute('tabindex')
    // Chromium says so of an element that is being removed, too: the observer is called before this.
    setTimeout(() => observer.disconnect())
  }
  target.addEventListener('blur', left, { once: true })
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
