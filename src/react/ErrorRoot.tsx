'use client'

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { englishInterface } from '../catalogs/interface/englishInterface.js'
import { createMessages } from '../messages/createMessages.js'
import { settleLocale } from '../messages/settleLocale.js'
import type { ActionHandlers } from '../model/Actions.js'
import type { Catalog } from '../model/Catalog.js'
import type { MessagesSource, SettledConfig } from '../model/Config.js'
import type { Entry } from '../model/Entry.js'
import type { OnEvent } from '../model/Event.js'
import type { Translate } from '../model/Messages.js'
import type { Parser } from '../model/Parser.js'
import type { Presentation } from '../model/Presentation.js'
import type { ErrorStore } from '../model/Store.js'
import { createErrorStore } from '../pipeline/createErrorStore.js'
import { presentApiError } from '../pipeline/presentApiError.js'
import { ErrorContext, type ErrorContextValue } from './ErrorContext.js'
import { type Announcer, LiveRegions } from './LiveRegions.js'
import { OUTERMOST, ScopeContext } from './ScopeContext.js'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'
import { useLatest } from './useLatest.js'
import { useMessagesSources } from './useMessagesSources.js'
import { useOutcomes } from './useOutcomes.js'
import { usePortalHost } from './usePortalHost.js'
import { useTelling } from './useTelling.js'
import { watchEdits } from './watchEdits.js'
import { watchPage } from './watchPage.js'
import { watchResets } from './watchResets.js'

/**
 * The provider without a look: store, words, live regions, and the watch over edits and the page.
 * `ApiErrorProvider` is this with a toaster.
 */
export function ErrorRoot({ children, overlay, ...options }: ErrorRootProps) {
  const store = useStore(options)
  const config = useConfig(options, store)
  const announcer = useRef<Announcer>(null)
  const announce = useCallback<ErrorContextValue['announce']>((text, politeness) => {
    announcer.current?.announce(text, politeness)
  }, [])
  const voices = useRef(0)
  const speech = useMemo(() => createSpeech(store, config), [store, config])
  const context = useMemo<ErrorContextValue>(() => {
    const { present, text } = speech
    return { store, config, announce, voices, present, text }
  }, [store, config, announce, speech])
  useEffect(() => {
    if (config.ready) speech.reportFaults()
  }, [config.ready, speech])

  // Children have registered by now; routed at once, what a server has shown stays where it is.
  useIsomorphicLayoutEffect(() => {
    store.reroute()
    store.flush()
  }, [store])
  useEffect(() => {
    const stops = [watchEdits, watchResets, watchPage].map((watch) => watch(document, store))
    return () => {
      for (const stop of stops) stop()
    }
  }, [store])

  return (
    <ErrorContext.Provider value={context}>
      <ScopeContext.Provider value={OUTERMOST}>
        {children}
        <Overlay announcer={announcer} context={context}>
          {overlay}
        </Overlay>
      </ScopeContext.Provider>
    </ErrorContext.Provider>
  )
}

/** Live regions and toaster, beside the app from the first client commit on; nothing of it on a server. */
function Overlay({ announcer, context, children }: OverlayProps) {
  const host = usePortalHost(context.config)
  useTelling(context, host !== null)
  useOutcomes(context)
  if (host === null) return null
  return createPortal(
    <>
      <LiveRegions announcer={announcer} />
      {children}
    </>,
    host,
  )
}

function useStore(options: StoreOptions): ErrorStore {
  const { store: given, catalog, parsers } = options
  const onEvent = useLatest(options.onEvent)
  const listens = options.onEvent !== undefined
  const [own] = useState(() => {
    const store = given ?? createErrorStore()
    store.configure(toConfig(catalog, parsers))
    return store
  })
  const store = given ?? own
  useIsomorphicLayoutEffect(() => {
    store.configure({
      ...toConfig(catalog, parsers),
      // A store made elsewhere may have a listener of its own.
      ...(listens && { onEvent: (event) => onEvent.current?.(event) }),
    })
  }, [store, catalog, parsers, onEvent, listens])
  return store
}

function toConfig(catalog: Catalog | undefined, parsers: readonly Parser[] | undefined) {
  return {
    ...(catalog === undefined ? {} : { catalog }),
    ...(parsers === undefined ? {} : { parsers }),
  }
}

const NO_ACTIONS: ActionHandlers = {}

function useConfig(options: ErrorRootOptions, store: ErrorStore): SettledConfig {
  const { locale: asked = 'en', catalog = store.catalog(), translate, debug = false } = options
  const { actions = NO_ACTIONS } = options
  const locale = settleLocale(asked)
  const given = useMessagesSources(options.messages, locale, store)
  const { ready } = given
  const messages = useMemo(() => [englishInterface, ...given.messages], [given.messages])
  const next = useMemo(() => ({ asked, locale, messages, ready }), [asked, locale, messages, ready])
  // What is open stays as it reads while a further locale loads.
  const [last, setLast] = useState(next)
  if (ready && last !== next) setLast(next)
  const words = last.ready && !ready ? last : next
  return useMemo(
    () => ({
      ...words,
      catalog,
      actions,
      debug,
      ...(translate === undefined ? {} : { translate }),
    }),
    [words, catalog, actions, debug, translate],
  )
}

/** Entries and interface texts in words, for one configuration. */
function createSpeech(
  store: ErrorStore,
  config: SettledConfig,
): Pick<ErrorContextValue, 'present' | 'text'> & { readonly reportFaults: () => void } {
  const { asked, locale, messages, catalog, translate, debug } = config
  const known = new WeakMap<Entry, { readonly labels: unknown; readonly shown: Presentation }>()
  // Words are found wanting while React renders, when nobody may be told yet.
  let early: (() => void)[] | undefined = []
  const onFault = (source: string, error: unknown) => {
    const tell = () => store.emit({ type: 'fault', source, error })
    if (early) early.push(tell)
    else queueMicrotask(tell)
  }
  const ui = createMessages({
    locale: asked,
    sources: messages,
    translate,
    onFault,
  })
  return {
    reportFaults() {
      const found = early ?? []
      early = undefined
      for (const tell of found) tell()
    },
    text: (key, args) => ui.ui(key, args),
    present(entry, scope) {
      // While a scope renders with new labels, the registered ones are those of before.
      const own = scope?.id === entry.scope ? scope : store.router.scope(entry.scope)
      const labels = filled(own?.labels ?? scope?.labels)
      const made = known.get(entry)
      if (made !== undefined && made.labels === labels) return made.shown
      const shown = presentApiError(entry.error, {
        catalog,
        messages,
        locale,
        translate,
        debug,
        onFault,
        labels,
        policy: entry.policy,
        surface: entry.surface,
        paths: overriddenPaths(entry),
      })
      known.set(entry, { labels, shown })
      return shown
    },
  }
}

/** Labels, or nothing where there are none: words without them are shared by all errors of a code. */
function filled(labels: Readonly<Record<string, string>> | undefined) {
  return labels !== undefined && Object.keys(labels).length > 0 ? labels : undefined
}

/** The fields that `report` was given in place of those that error and policy name. */
function overriddenPaths({ error, policy, violations }: Entry): readonly string[] | undefined {
  const paths = violations.flatMap((violation) => violation.paths)
  const known = [...policy.fields, ...error.fields.map(({ path }) => path)]
  return paths.every((path) => known.includes(path)) ? undefined : paths
}

interface StoreOptions {
  /** A store made outside React, for interceptors; the provider makes its own where left out. */
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
  readonly announcer: React.Ref<Announcer>
  readonly context: ErrorContextValue
  readonly children?: ReactNode
}
