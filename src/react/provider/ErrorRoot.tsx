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
import type { OnEvent } from '../../model/Event.js'
import type { Translate } from '../../model/Messages.js'
import type { Parser } from '../../model/Parser.js'
import type { ErrorStore } from '../../model/Store.js'
import { createErrorStore, machineOf } from '../../store/createErrorStore.js'
import { createContextValue } from './createContextValue.js'
import { ErrorContext, type ErrorContextValue } from './ErrorContext.js'
import { PageWatch } from './PageWatch.js'
import { useInPlace } from './useInPlace.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useLatest } from './useLatest.js'
import { useMessagesSources } from './useMessagesSources.js'
import { usePortalHost } from './usePortalHost.js'
import { useTelling } from './useTelling.js'
import { useTranslate } from './useTranslate.js'
import { warnOfSharedStore } from './warnOfSharedStore.js'

/**
 * The provider without anything visible: store, messages, live regions, and the watches over edits and the page.
 * `ApiErrorProvider` adds a toaster and components.
 */
export function ErrorRoot({ children, overlay, ...options }: ErrorRootProps) {
  const { locale = 'en', debug = false } = options
  const translate = useTranslate(options.translate)
  const actions = useInPlace(options.actions ?? NO_ACTIONS)
  const publicStore = useStore(options)
  const store = machineOf(publicStore)
  const catalog = options.catalog ?? store.catalog()
  const words = useMessagesSources(options.messages, locale, store)
  const host = useRef<HTMLElement>(null)
  const [shared] = useState(() => ({
    draft: machineOf(createErrorStore({ ...store.parseOptions(), catalog, schedule: () => {} })),
    announce: createAnnounce(host),
    page: { places: 0, told: new Set<string>() },
  }))
  const context = useMemo(
    () =>
      createContextValue(
        { ...words, catalog, translate, actions, debug },
        { ...shared, publicStore, store },
      ),
    [store, publicStore, shared, words, catalog, translate, actions, debug],
  )

  // The children have registered by now. Routing in the same commit keeps the errors from a server in place. Once:
  // where StrictMode repeats it, the scopes haven't come back yet.
  const routed = useRef<unknown>(undefined)
  useIsomorphicLayoutEffect(() => {
    if (routed.current === store) return
    routed.current = store
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

/** Renders live regions and toaster beside the app, from the first commit in the browser on. Nothing on a server. */
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
    if (given) warnOfSharedStore(given)
    machineOf(store).configure({ catalog, parsers })
    return store
  })
  const store = given ?? own
  const latest = useLatest(onEvent)
  // An insertion effect, to run before any component below binds a failure.
  useInsertionEffect(() => {
    machineOf(store).configure({ catalog, parsers })
  }, [store, catalog, parsers])
  useInsertionEffect(
    () => machineOf(store).listen((event) => latest.current?.(event)),
    [store, latest],
  )
  return store
}

const NO_ACTIONS: ActionHandlers = {}

interface StoreOptions {
  /**
   * A store made outside React, for interceptors. Default: a store of the provider's own. If the prop changes, the
   * failures that components hold move to the new store. Other entries, and the outcomes of running calls, stay in
   * the old store and are not shown.
   */
  readonly store?: ErrorStore | undefined
  /** The policies and words of codes, made by `defineCatalog`. Default: the store's, else the client's own codes. */
  readonly catalog?: Catalog | undefined
  /** Parsers of further formats, tried before the kit's own. */
  readonly parsers?: readonly Parser[] | undefined
  /** Receives the store's events: failures, used actions, ended entries, faults of the app's code, failed locales. */
  readonly onEvent?: OnEvent | undefined
}

/** The provider's options, except for toaster and components. */
export interface ErrorRootOptions extends StoreOptions {
  /** The reader's locale, a BCP 47 tag. Default `'en'`. */
  readonly locale?: string | undefined
  /**
   * A locale module, a loader of one, loaders by tag, or other words by code or key. In a list, later ones override
   * earlier ones. Default: the catalog's own words, in English.
   */
  readonly messages?: MessagesSource | readonly MessagesSource[] | undefined
  /** The app's own i18n system, which is asked first. The kit uses its own text for `undefined`. */
  readonly translate?: Translate | undefined
  /** The app's handlers and links by action id. An action with no handler and no default gets no button. */
  readonly actions?: ActionHandlers | undefined
  /** Shows details for developers: the API's own message and the cause. Default `false`. */
  readonly debug?: boolean | undefined
}

interface ErrorRootProps extends ErrorRootOptions {
  readonly children?: ReactNode
  /** Content above the page: the toaster. */
  readonly overlay?: ReactNode
}

interface OverlayProps {
  readonly place: RefObject<HTMLElement | null>
  readonly context: ErrorContextValue
  readonly children?: ReactNode
}
