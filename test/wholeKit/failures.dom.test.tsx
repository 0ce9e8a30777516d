import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  type ErrorStore,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  tencentCloud,
  useApiError,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'

/** Codes with one policy each, so that the tests don't depend on the built-in words. */
const catalog = defineCatalog({
  extends: [tencentCloud],
  codes: {
    'Test.Field': {
      surface: 'field',
      fault: 'input',
      fields: ['PersonId'],
      words: { title: 'Person ID is taken', inline: 'Enter another person ID' },
    },
    'Test.Pair': {
      surface: 'field',
      fault: 'input',
      fields: ['PersonId', 'GroupId'],
      words: { title: 'Already a member', inline: 'Choose another person or group' },
    },
    'Test.Page': {
      surface: 'banner',
      fault: 'access',
      actions: ['sign-in'],
      words: { title: 'Signed out', description: 'Sign in to continue.' },
    },
    'Test.Toast': {
      surface: 'toast',
      fault: 'service',
      actions: ['retry', 'contact-support'],
      words: { title: 'The service is busy', description: 'Try again in a moment.' },
    },
  },
})

let store: ErrorStore
let events: ApiErrorEvent[]
/** Everything that the live regions have announced, in order. */
let spoken: string[]
let observer: MutationObserver

beforeEach(() => {
  store = createErrorStore()
  events = []
  spoken = []
  observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target as Element).closest?.('[aria-live]:not([aria-live="off"])')
      if (region) spoken.push(...[...addedNodes].map((node) => node.textContent ?? ''))
    }
  })
  observer.observe(document.body, { subtree: true, childList: true })
})
afterEach(() => {
  observer.disconnect()
})

function App({ children, ...props }: Partial<ApiErrorProviderProps> & { children?: ReactNode }) {
  return (
    <ApiErrorProvider
      store={store}
      catalog={catalog}
      toaster={<ErrorToaster />}
      onEvent={(event) => events.push(event)}
      {...props}
    >
      {children}
    </ApiErrorProvider>
  )
}

async function report(failure: unknown, options: Parameters<ErrorStore['report']>[1] = {}) {
  await act(async () => {
    store.report(failure, options)
  })
}

const toasts = () => [...document.querySelectorAll('.rae-toast')]
const said = async (count: number) => waitFor(() => expect(spoken).toHaveLength(count))

function Form({ field = true, summary = false, banner = true }) {
  return (
    <ApiErrorScope id="form">
      {summary && <ErrorSummary data-testid="summary" />}
      {banner && <ErrorBanner data-testid="banner" />}
      {field && (
        <>
          <input name="PersonId" aria-label="Person ID" />
          <FieldError name="PersonId" data-testid="field" />
        </>
      )}
    </ApiErrorScope>
  )
}

function Page() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOpen(false)}>
        Leave
      </button>
      {open && <Form field={false} />}
    </>
  )
}

describe('an error is shown and announced once', () => {
  it('a violation is shown at its field, else in the summary, else in the banner, else as a toast', async () => {
    const { rerender } = render(
      <App>
        <Form summary />
      </App>,
    )
    await report(envelope('Test.Field'), { scope: 'form' })
    expect(screen.getByTestId('field')).toHaveTextContent('Enter another person ID')
    expect(screen.getByTestId('banner')).toBeEmptyDOMElement()
    expect(toasts()).toHaveLength(0)

    const show = async (form: ReactNode) => act(async () => rerender(<App>{form}</App>))
    await show(<Form summary field={false} />)
    expect(screen.getByTestId('summary')).toHaveTextContent('Enter another person ID')
    await show(<Form field={false} />)
    expect(screen.getByTestId('banner')).toHaveTextContent('Enter another person ID')
    await show(<Form field={false} banner={false} />)
    await waitFor(() => expect(toasts()).toHaveLength(1))
    await show(<Form />)
    expect(screen.getByTestId('field')).toHaveTextContent('Enter another person ID')
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await said(1)
  })

  it('a violation of two fields has its text once and describes both controls', async () => {
    render(
      <App>
        <ApiErrorScope id="form">
          <input name="GroupId" aria-label="Group ID" />
          <FieldError name="GroupId" />
          <input name="PersonId" aria-label="Person ID" />
          <FieldError name="PersonId" />
        </ApiErrorScope>
      </App>,
    )
    await report(envelope('Test.Pair'), { scope: 'form' })
    expect(screen.getAllByText('Choose another person or group')).toHaveLength(1)
    for (const name of ['Group ID', 'Person ID']) {
      const input = screen.getByRole('textbox', { name })
      expect(input).toBeInvalid()
      expect(input).toHaveAccessibleDescription('Error: Choose another person or group')
    }
  })

  it('the error of a field in a hidden tab is shown in the banner until the tab opens', async () => {
    const tab = (hidden: boolean) => (
      <App>
        <ApiErrorScope id="form">
          <ErrorBanner data-testid="banner" />
          <div hidden={hidden}>
            <FieldError name="PersonId" data-testid="field" />
          </div>
        </ApiErrorScope>
      </App>
    )
    const { rerender } = render(tab(true))
    await report(envelope('Test.Field'), { scope: 'form' })
    expect(screen.getByTestId('banner')).toHaveTextContent('Enter another person ID')
    await act(async () => rerender(tab(false)))
    await waitFor(() => expect(screen.getByTestId('field')).toHaveTextContent('Enter another'))
    expect(screen.getByTestId('banner')).toBeEmptyDOMElement()
    await said(1)
  })

  it('a scope that unmounts ends its announced errors, and its unannounced ones become toasts', async () => {
    render(
      <App>
        <Page />
      </App>,
    )
    await report(envelope('Test.Page'), { scope: 'form' })
    await said(1)
    await act(async () => {
      screen.getByRole('button', { name: 'Leave' }).click()
      store.report(envelope('Test.Field'), { scope: 'form' })
    })
    await waitFor(() => expect(toasts()).toHaveLength(1))
    expect(store.getSnapshot().entries.map(({ error }) => error.code)).toEqual(['Test.Field'])
  })
})

function Caller({ body }: { body: unknown }) {
  const { run } = useApiError()
  const [outcome, setOutcome] = useState('')
  const call = async () => new Response(JSON.stringify(body), { status: 200 })
  return (
    <button type="button" onClick={async () => setOutcome(String((await run(call)).ok))}>
      Call {outcome}
    </button>
  )
}

describe('HTTP 200 is not success', () => {
  it('run shows the failure in an envelope that came with HTTP 200', async () => {
    render(
      <App>
        <Caller body={envelope('Test.Toast')} />
      </App>,
    )
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByText('The service is busy')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Call false' })).toBeVisible()
  })

  it.each([
    ['`Error: null`', { Response: { Error: null, GroupInfos: [], RequestId: '1' } }],
    [
      'an Error of empty strings',
      { Response: { Error: { Code: '', Message: '' }, FaceNum: 1, RequestId: '1' } },
    ],
    ['no Error', { Response: { FaceNum: 1, RequestId: '1' } }],
  ])('run takes an envelope with %s for a success', async (_, body) => {
    render(
      <App>
        <Caller body={body} />
      </App>,
    )
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByRole('button', { name: 'Call true' })).toBeVisible()
    expect(store.getSnapshot().entries).toEqual([])
    expect(store.report(body, { from: 'resolved' })).toBeNull()
  })
})

describe("the API's own message", () => {
  const message = 'uin:1250000000 <img src=x onerror=alert(1)> at 10.0.0.7'

  it.each(['Test.Field', 'Test.Page', 'Test.Toast', 'Unheard.Of', 'InternalError'])(
    "the API's own message is shown nowhere for %s",
    async (code) => {
      render(
        <App>
          <ErrorBanner />
        </App>,
      )
      await report(envelope(code, message))
      await said(1)
      expect(document.documentElement.outerHTML).not.toMatch(/1250000000|onerror|10\.0\.0\.7/)
      expect(spoken.join()).not.toMatch(/1250000000/)
    },
  )

  it("the API's own message is shown as plain text with `debug`", async () => {
    render(<App debug />)
    await report(envelope('Test.Toast', message))
    expect((await screen.findAllByText(message))[0]).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('unknown codes', () => {
  it.each([
    ['FailedOperation.InstanceNotFound', 'family'],
    ['InvalidParameterValue.WidgetTooLong', 'family'],
    ['Whatever.Nobody.Knows', 'generic'],
  ])('the unknown code %s gets %s words and a next step', async (code, matched) => {
    render(<App />)
    await report(envelope(code), { surface: 'toast' })
    await said(1)
    const presented = events.find((event) => event.type === 'presented')
    expect(presented?.presentation).toMatchObject({ matched, requestId: expect.any(String) })
    expect(presented?.presentation.actions.length).toBeGreaterThan(0)
    expect(toasts()[0]).toHaveTextContent(presented?.presentation.description ?? '-')
  })
})

describe('actions without a handler', () => {
  it('the action sign-in is advice in words without a handler, and a button with one', async () => {
    const onSignIn = vi.fn()
    const { rerender } = render(
      <App>
        <ErrorBanner />
      </App>,
    )
    await report(envelope('Test.Page'))
    expect(screen.getByText('Sign in to continue.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull()
    rerender(
      <App actions={{ 'sign-in': onSignIn }}>
        <ErrorBanner />
      </App>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(onSignIn).toHaveBeenCalledOnce()
    expect(events.filter(({ type }) => type === 'action')).toHaveLength(1)
  })

  it('"Try again" is offered only for a failure with a retry', async () => {
    const retry = vi.fn()
    render(<App />)
    await report(envelope('Test.Toast'))
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    await report(envelope('Test.Toast'), { retry, id: 'with retry' })
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
    await waitFor(() => expect(toasts()).toHaveLength(1))
  })
})

describe('repeats are counted, not stacked', () => {
  it('10,000 equal failures are one toast with a count, announced once', async () => {
    render(<App />)
    await act(async () => {
      for (let at = 0; at < 10_000; at += 1) store.report(envelope('Test.Toast'))
    })
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]).toHaveTextContent('10,000')
    await said(1)
    expect(spoken[0]).toMatch(/The service is busy.*10,000/)
  })

  it('a repeat in the same toast is announced again', async () => {
    render(<App />)
    await report(envelope('Test.Toast'))
    await said(1)
    await report(envelope('Test.Toast'))
    await said(2)
    expect(toasts()).toHaveLength(1)
  })
})

describe('report takes any value', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('trap')
      },
      has() {
        throw new Error('trap')
      },
      ownKeys() {
        throw new Error('trap')
      },
      getPrototypeOf() {
        throw new Error('trap')
      },
    },
  )

  it.each([
    ['a string', 'it broke'],
    ['a number', 42],
    ['a circular object', circular],
    ['a proxy that throws', hostile],
    ['a symbol', Symbol('s')],
    ['a function', () => 1],
    ['a bigint', 10n],
    ['an Error', new Error('it broke')],
  ])('report shows %s as one error', async (_, failure) => {
    render(<App />)
    await report(failure)
    await waitFor(() =>
      expect(toasts().length + screen.queryAllByRole('region').length).toBeGreaterThan(0),
    )
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an abort', new DOMException('gone', 'AbortError')],
  ])('report returns null and shows nothing for %s', async (_, failure) => {
    render(<App />)
    expect(store.report(failure)).toBeNull()
    await act(async () => undefined)
    expect(toasts()).toHaveLength(0)
  })
})
