'use client'

import {
  type ReactNode,
  type RefObject,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { createAnnounce } from '../../dom/createAnnounce.js'
import type { ActionHandlers } from '../../model/Actions.js'
import type { Catalog } from '../../model/Catalog.js'
import type { MessagesSource } from '../../model/Config.js'
import type { ApiErrorEvent, OnEvent } from '../../model/Event.js'
import type { Translate } from '../../model/Messages.js'
import type { Parser } from '../../model/Parser.js'
import type { ErrorStore } from '../../model/Store.js'
import { createErrorStore } from '../../store/createErrorStore.js'
import { createContextValue } from './createContextValue.js'
import { ErrorContext, type ErrorContextValue } from './ErrorContext.js'
import { PageWatch } from './PageWatch.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useLatest } from './useLatest.js'
import { useMessagesSources } from './useMessagesSources.js'
import { usePortalHost } from './usePortalHost.js'
import { useTelling } from './useTelling.js'

/**
 * The provider without a look: store, words, live regions, and the watch over edits and the page.
 * `ApiErrorProvider` is this with a toaster.
 */
export function ErrorRoot({ children, overlay, ...options }: ErrorRootProps) {
  const { locale = 'en', translate, actions = NO_ACTIONS, debug = false } = options
  const store = useStore(options)
  const catalog = options.catalog ?? store.catalog()
  const words = useMessagesSources(options.messages, locale, store)
  const host = useRef<HTMLElement>(null)
  const [voices] = useState(() => ({ toasters: 0, own: 0 }))
  const [told] = useState(() => new Set<string>())
  const context = useMemo(
    () =>
      createContextValue(
        store,
        { ...words, catalog, translate, actions, debug },
        { voices, announce: createAnnounce(host) },
        told,
      ),
    [store, words, catalog, translate, actions, debug, voices, told],
  )

  // Children have registered by now; routed at once, what a server has shown stays where it is.
  useIsomorphicLayoutEffect(() => {
    store.reroute()
    store.flush()
  }, [store])
  useEffect(() => {
    if (words.ready) context.tellFaults()
  }, [words, context])

  return (
    <ErrorContext.Provider value={context}>
      {children}
      <Overlay place={host} context={context}>
        {overlay}
      </Overlay>
    </ErrorContext.Provider>
  )
}

/** Live regions and toaster, beside the app from the first client commit on; nothing of it on a server. */
function Overlay({ place, context, children }: OverlayProps) {
  const host = usePortalHost(context.config.locale, place)
  useTelling(context, host !== null)
  return (
    <>
      <PageWatch context={context} />
      {host && createPortal(children, host)}
    </>
  )
}

function useStore({ store: given, catalog, parsers, onEvent }: StoreOptions): ErrorStore {
  const [own] = useState(() => {
    const store = given ?? createErrorStore()
    store.configure({ catalog, parsers })
    return store
  })
  const store = given ?? own
  const latest = useLatest(onEvent)
  const listens = onEvent !== undefined
  // Before any component below binds a failure.
  useInsertionEffect(() => {
    // A store made elsewhere may have a listener of its own.
    const listener = listens ? (event: ApiErrorEvent) => latest.current?.(event) : undefined
    store.configure({ catalog, parsers, onEvent: listener })
  }, [store, catalog, parsers, latest, listens])
  return store
}

const NO_ACTIONS: ActionHandlers = {}

interface StoreOptions {
  /**
   * A store made outside React, for interceptors; the provider makes its own where left out. Where another one
   * is given later, what components bind goes over to it; what else the former one holds, or comes to of calls
   * under way, stays there and is not shown.
   */
  readonly store?: ErrorStore | undefined
  readonly catalog?: Catalog | undefined
  /** Recognisers of further envelopes, asked before the kit's own. */
  readonly parsers?: readonly Parser[] | undefined
  /** Told of failures presented, actions used, entries ended, and faults of what the kit was given. */
  readonly onEvent?: OnEvent | undefined
}

/** What the provider can be told, but for its looks. */
export interface ErrorRootOptions extends StoreOptions {
  /** BCP 47. `en` where left out. */
  readonly locale?: string | undefined
  /**
   * A locale module, a loader of one, loaders by tag, other words by code or key; or several, later ones over
   * earlier ones.
   */
  readonly messages?: MessagesSource | readonly MessagesSource[] | undefined
  /** Asks the app's own i18n system first. */
  readonly translate?: Translate | undefined
  /** What the app does for each action; an action without a handler stays advice in words. */
  readonly actions?: ActionHandlers | undefined
  /** Shows developer detail: the raw message and the cause. */
  readonly debug?: boolean | undefined
}

interface ErrorRootProps extends ErrorRootOptions {
  readonly children?: ReactNode
  /** What stands above the page: the toaster. */
  readonly overlay?: ReactNode
}

interface OverlayProps {
  readonly place: RefObject<HTMLElement | null>
  readonly context: ErrorContextValue
  readonly children?: ReactNode
}
