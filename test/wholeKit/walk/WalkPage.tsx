import * as RadixDialog from '@radix-ui/react-dialog'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import ar from '../../../src/catalogs/locales/ar.js'
import de from '../../../src/catalogs/locales/de.js'
import zhCN from '../../../src/catalogs/locales/zh-CN.js'
import {
  type ActionHandlers,
  type ApiErrorApi,
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  type ErrorStore,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  type OnEvent,
  useApiError,
} from '../../../src/index.js'
import {
  type ErrorContextValue,
  useErrorContext,
} from '../../../src/react/provider/ErrorContext.js'

/** The parts that can be there or not. */
export const parts = [
  'banner',
  'summary',
  'fields',
  'inner',
  'innerBanner',
  'native',
  'radix',
  'holder',
  'toaster',
  'locks',
] as const

export type Part = (typeof parts)[number]

export const locales = ['en', 'de', 'zh-CN', 'ar'] as const

/** What the page shows. */
export interface PageState {
  readonly locale: (typeof locales)[number]
  readonly parts: ReadonlySet<Part>
  readonly rows: readonly string[]
  /** The failure that a component holds. */
  readonly failure: unknown
}

export const firstState: PageState = {
  locale: 'en',
  parts: new Set<Part>(['banner', 'summary', 'fields', 'inner', 'holder', 'toaster']),
  rows: ['a', 'b', 'c'],
  failure: undefined,
}

/** The page, as steps reach it. */
export interface PageHandle {
  state: PageState
  set: (change: Partial<PageState>) => void
  context: ErrorContextValue | undefined
  /** Scope → its hook. */
  readonly hooks: Map<string, ApiErrorApi>
  /** A call that stays under way until a step settles it. */
  readonly call: () => Promise<unknown>
}

interface WalkPageProps {
  readonly page: PageHandle
  readonly store: ErrorStore
  readonly onEvent: OnEvent
}

const messages = { de: async () => de, 'zh-CN': async () => zhCN, ar: async () => ar }

/** A page with nested scopes, 20 fields, a native and a Radix dialog, a poll, and a toaster. */
export function WalkPage({ page, store, onEvent }: WalkPageProps) {
  const [state, setState] = useState(page.state)
  useEffect(() => {
    page.set = (change) => {
      page.state = { ...page.state, ...change }
      setState(page.state)
    }
  }, [page])
  const has = (part: Part) => state.parts.has(part)
  const close = (part: Part) =>
    page.set({ parts: new Set([...page.state.parts].filter((one) => one !== part)) })
  const actions: ActionHandlers = {
    'sign-in': page.call,
    'raise-quota': page.call,
    'contact-support': { href: '#support' },
    'request-access': () => undefined,
  }
  const locks = has('locks')
  return (
    <ApiErrorProvider
      store={store}
      locale={state.locale}
      messages={messages}
      actions={actions}
      onEvent={onEvent}
      toaster={has('toaster') ? <ErrorToaster /> : undefined}
    >
      <Probe page={page} />
      <main>
        <h1>Employees</h1>
        <input aria-label="Search" type="search" />
        {has('banner') && <ErrorBanner />}
        <Form id="outer" page={page} locks={locks} head={has('summary') && <ErrorSummary />}>
          {has('fields') && <Fields names={['PersonId', 'PersonName', 'Gender', 'GroupId']} />}
          {state.rows.map((row, at) => (
            <Field key={row} name={`Infos.${at}.Name`} label={row} />
          ))}
          <details>
            <summary>More</summary>
            <Field name="Closed" label="Closed" />
          </details>
          {has('inner') && (
            <ApiErrorScope id="inner">
              <Caller id="inner" page={page} locks={locks} />
              {has('innerBanner') && <ErrorBanner />}
              <Fields names={['PersonId', 'PersonName', 'Gender']} />
              <ApiErrorScope id="innermost">
                <Caller id="innermost" page={page} locks={locks} />
                <Field name="PersonId" label="Innermost" />
              </ApiErrorScope>
            </ApiErrorScope>
          )}
        </Form>
        {has('holder') && <Holder failure={state.failure} />}
      </main>
      {has('native') && (
        <Native onClose={() => close('native')}>
          <Form id="native" page={page} locks={locks} head={<ErrorSummary />}>
            <Fields names={['PersonId', 'PersonName', 'Nowhere', 'Gender', 'Infos.0.Name']} />
          </Form>
        </Native>
      )}
      <RadixDialog.Root
        open={has('radix')}
        onOpenChange={(open) => {
          if (!open) close('radix')
        }}
      >
        <RadixDialog.Portal>
          <RadixDialog.Content aria-describedby={undefined}>
            <RadixDialog.Title>Edit</RadixDialog.Title>
            <Form id="radix" page={page} locks={locks} head={<ErrorBanner />}>
              <Fields names={['PersonId', 'PersonName', 'GroupId']} />
            </Form>
          </RadixDialog.Content>
        </RadixDialog.Portal>
      </RadixDialog.Root>
    </ApiErrorProvider>
  )
}

/** Hands the kit's context to the steps. */
function Probe({ page }: { readonly page: PageHandle }) {
  const context = useErrorContext()
  useEffect(() => {
    page.context = context
  })
  return null
}

/** A form with a scope of its own. */
function Form({ id, page, locks, head, children }: FormProps) {
  return (
    <ApiErrorScope id={id}>
      <form aria-label={id} onSubmit={(event) => event.preventDefault()}>
        {head}
        {children}
        <Caller id={id} page={page} locks={locks} submits />
      </form>
    </ApiErrorScope>
  )
}

interface FormProps extends Omit<CallerProps, 'submits'> {
  readonly head: ReactNode
  readonly children: ReactNode
}

/** A button that makes a call in its scope. */
function Caller({ id, page, locks, submits }: CallerProps) {
  const api = useApiError()
  useEffect(() => {
    page.hooks.set(id, api)
    return () => {
      if (page.hooks.get(id) === api) page.hooks.delete(id)
    }
  }, [page, id, api])
  return (
    <button
      type={submits ? 'submit' : 'button'}
      disabled={locks && api.pending}
      onClick={() => void api.run(page.call)}
    >
      Save {id}
    </button>
  )
}

interface CallerProps {
  readonly id: string
  readonly page: PageHandle
  /** The button is disabled while a call is under way. */
  readonly locks: boolean
  readonly submits?: boolean
}

/** A component that holds a failure, as one with a query does. */
function Holder({ failure }: { readonly failure: unknown }) {
  useApiError(failure)
  return null
}

function Fields({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => <Field key={name} name={name} label={name} />)
}

function Field({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <p>
      <input name={name} aria-label={label} />
      <FieldError name={name} />
    </p>
  )
}

function Native({ onClose, children }: NativeProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    // StrictMode's second effect has opened it again by the time it hears that the first one was closed.
    <dialog ref={ref} aria-label="Native" onClose={() => ref.current?.open || onClose()}>
      {children}
    </dialog>
  )
}

interface NativeProps {
  readonly onClose: () => void
  readonly children: ReactNode
}
