import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  type ActionHandlers,
  type ApiErrorEvent,
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  supportMail,
  tencentCloud,
} from '../../../src/index.js'

const failed = (Code: string) => ({
  Response: { Error: { Code, Message: 's3cret' }, RequestId: 'r-1' },
})
const report = { scope: 'page', surface: 'banner' } as const
const buttonOf = (name: string) => screen.findByRole('button', { name })

function mount(provider: ActionHandlers = {}, scope?: ActionHandlers) {
  const events: ApiErrorEvent[] = []
  const store = createErrorStore({ random: () => 0.5 })
  render(
    <ApiErrorProvider
      catalog={tencentCloud}
      store={store}
      actions={provider}
      onEvent={(event) => events.push(event)}
      toaster={<ErrorToaster />}
    >
      <ApiErrorScope id="outer">
        <ApiErrorScope id="page" actions={scope}>
          <ErrorBanner data-testid="banner" />
        </ApiErrorScope>
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  const shown = () =>
    vi.waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
  return { store, events, shown }
}

describe('action handlers', () => {
  it("a failure's own action handler goes before its scope's, and that before the provider's", async () => {
    const [provider, scope, own] = [vi.fn(), vi.fn(), vi.fn()]
    const { store } = mount({ 'raise-quota': provider }, { 'raise-quota': scope })
    store.report(failed('LimitExceeded'), report)
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(scope).toHaveBeenCalledOnce()
    store.report(failed('LimitExceeded'), { ...report, actions: { 'raise-quota': own } })
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(own).toHaveBeenCalledOnce()
    expect(provider).not.toHaveBeenCalled()
  })

  it.each([
    ['raise-quota', 'LimitExceeded'],
    ['retry', 'InternalError'],
  ])('null in place of a handler removes the button of %s', async (id, code) => {
    const { store, shown } = mount({ [id]: () => undefined }, { [id]: null })
    store.report(failed(code), { ...report, retry: () => undefined })
    await shown()
    expect(screen.queryByRole('button', { name: /Try again|Request a higher/ })).toBeNull()
  })

  it('run takes action handlers with labels and hints of their own', async () => {
    const undo = vi.fn()
    const { store } = mount()
    await store.run(() => failed('LimitExceeded'), {
      ...report,
      actions: { undo: { label: 'Undo', hint: 'Puts the last change back', onAction: undo } },
    })
    const button = await buttonOf('Undo')
    expect(button).toHaveAccessibleDescription('Puts the last change back')
    await userEvent.click(button)
    expect(undo).toHaveBeenCalledOnce()
  })

  it("a scope's action handler is the one of its last render", async () => {
    const store = createErrorStore()
    const used = vi.fn()
    function Form() {
      const [count, setCount] = useState(0)
      return (
        <ApiErrorScope id="page" actions={{ 'raise-quota': () => used(count) }}>
          <ErrorBanner />
          <button type="button" onClick={() => setCount(count + 1)}>
            More
          </button>
        </ApiErrorScope>
      )
    }
    render(
      <ApiErrorProvider store={store}>
        <Form />
      </ApiErrorProvider>,
    )
    store.report(failed('LimitExceeded'), report)
    await buttonOf('Request a higher limit')
    await userEvent.click(await buttonOf('More'))
    await userEvent.click(await buttonOf('More'))
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(used).toHaveBeenCalledExactlyOnceWith(2)
  })

  it("an action is in progress until its handler's promise settles, and ignores a second press", async () => {
    let finish: (() => void) | undefined
    const handler = vi.fn(() => new Promise<void>((done) => (finish = done)))
    const { store } = mount({ 'raise-quota': handler })
    store.report(failed('LimitExceeded'), report)
    const button = await buttonOf('Request a higher limit')
    await userEvent.dblClick(button)
    expect(handler).toHaveBeenCalledOnce()
    expect(button).toHaveTextContent('In progress…')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    finish?.()
    await vi.waitFor(() => expect(button).toHaveTextContent('Request a higher limit'))
  })
})

describe('actions that are links', () => {
  it("supportMail links to a mail with code, request ID and time, and without the API's message", async () => {
    const { store } = mount({ 'contact-support': supportMail('help@example.com') })
    store.report(failed('InternalError'), report)
    const link = await screen.findByRole('link', { name: 'Contact support' })
    const { protocol, pathname, searchParams } = new URL(link.getAttribute('href') ?? '')
    expect(protocol + pathname).toBe('mailto:help@example.com')
    expect(searchParams.get('body')).toMatch(/^Code: InternalError\r\nRequest ID: r-1\r\nTime: /)
    expect(link.getAttribute('href')).not.toContain('s3cret')
  })

  it("an action's href can be the error's help link, and there is no link without one", async () => {
    const { store, shown } = mount({
      'read-docs': { href: ({ entry }) => entry.error.help?.[0]?.url, target: '_blank' },
    })
    const error = { origin: 'api', code: 'UnsupportedOperation', message: '', fields: [] }
    store.report({ ...error, help: [{ url: 'https://example.com/docs' }] }, report)
    const link = await screen.findByRole('link', { name: 'Read the guide' })
    expect(link).toHaveAttribute('href', 'https://example.com/docs')
    expect(link).toHaveAttribute('rel', 'noreferrer')
    store.clear()
    await vi.waitFor(() => expect(screen.queryByRole('link')).toBeNull())
    store.report(error, report)
    await shown()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it("a help link in the API's answer does not become a link by itself", async () => {
    const { store, shown } = mount()
    const error = { origin: 'api', code: 'UnsupportedOperation', message: '', fields: [] }
    store.report({ ...error, help: [{ url: 'https://example.com/docs' }] }, report)
    await shown()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'java\nscript:alert(1)', 5, undefined])(
    'an action with the href %j is no link',
    async (href) => {
      const { store, shown } = mount({ 'raise-quota': { href: (() => href) as () => string } })
      store.report(failed('LimitExceeded'), report)
      await shown()
      expect(screen.queryByRole('link')).toBeNull()
    },
  )
})

describe('action handlers that fail', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
  ])('an action handler that %s is shown as a failure beside the first', async (_, handler) => {
    const { store, events } = mount({ 'raise-quota': handler })
    store.report(failed('LimitExceeded'), report)
    const button = await buttonOf('Request a higher limit')
    await userEvent.click(button)
    expect(await screen.findByRole('listitem')).toHaveTextContent('Something went wrong')
    expect(button).toBeVisible()
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'fault', source: 'actions.raise-quota' }),
    )
  })

  it('an href function that throws makes no link, and is reported as one fault', async () => {
    const href = vi.fn(() => {
      throw new Error('x')
    })
    const { store, events, shown } = mount({ 'raise-quota': { href } })
    store.report(failed('LimitExceeded'), report)
    await shown()
    store.report(failed('LimitExceeded'), report)
    await screen.findByText('2 times')
    expect(screen.queryByRole('link')).toBeNull()
    // StrictMode mounts twice.
    const faults = events.filter(({ type }) => type === 'fault')
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThanOrEqual(2)
  })

  it.each([['text'], [5], [true], [Symbol('x')]])(
    'an action with %s in place of a handler is not shown',
    async (given) => {
      const { store, shown } = mount({ 'raise-quota': given } as unknown as ActionHandlers)
      store.report(failed('LimitExceeded'), report)
      await shown()
      expect(screen.queryByText('Request a higher limit')).toBeNull()
    },
  )

  it('an action handler that unmounts the provider leaves no action in progress', async () => {
    const store = createErrorStore()
    let leave: (() => void) | undefined
    function App() {
      const [here, setHere] = useState(true)
      leave = () => setHere(false)
      const actions = { 'raise-quota': async () => leave?.() }
      return here ? <ApiErrorProvider store={store} actions={actions} /> : <p>gone</p>
    }
    render(<App />)
    store.report(failed('LimitExceeded'))
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(await screen.findByText('gone')).toBeVisible()
    expect(store.getSnapshot().entries).toMatchObject([{ acting: [] }])
  })

  it('failures that an action handler reports 99 times are counted', async () => {
    const { store } = mount({
      'raise-quota': () => {
        for (let at = 0; at < 99; at += 1) store.report(failed('LimitExceeded'), report)
      },
    })
    store.report(failed('LimitExceeded'), report)
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(await screen.findByText('100 times')).toBeVisible()
  })
})

describe('what actions report', () => {
  it('onEvent gets an event for each presented failure and for each use of an action', async () => {
    const { store, events } = mount({ 'raise-quota': () => undefined })
    store.report(failed('LimitExceeded'), report)
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(events).toMatchObject([
      { type: 'reported', entry: { error: { code: 'LimitExceeded' } } },
      { type: 'presented', entry: { error: { code: 'LimitExceeded' } } },
      { type: 'action', action: 'raise-quota' },
    ])
  })

  it('onEvent gets the action cancel-retry when a person stops an automatic retry', async () => {
    const { store, events } = mount()
    const call = vi.fn(() => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 60_000 }
    })
    const running = store.run(call, { ...report, autoRetry: { limit: 1 } })
    await userEvent.click(await buttonOf('Stop trying'))
    await running
    expect(events).toMatchObject([
      { type: 'reported' },
      { type: 'presented' },
      { type: 'action', action: 'cancel-retry' },
    ])
  })

  it('"Copy request ID" without a clipboard says that it could not copy, and reports no second error', async () => {
    const { store } = mount()
    store.report(failed('InternalError'), report)
    const button = await screen.findByRole('button', { name: 'Copy request ID' })
    // `userEvent.click` would install a clipboard.
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined, onLine: true })
    act(() => button.click())
    expect(await screen.findByText(/Couldn’t copy/)).toBeInTheDocument()
    expect(store.getSnapshot().entries).toHaveLength(1)
    vi.unstubAllGlobals()
  })
})

describe('automatic retry', () => {
  it('an automatic retry counts down, and stopping it by keyboard moves focus to "Try again"', async () => {
    const { store } = mount()
    const call = vi.fn(() => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 60_000 }
    })
    const running = store.run(call, { ...report, autoRetry: { limit: 3 } })
    expect(await buttonOf('Try again in 60 sec')).toBeVisible()
    const stop = await buttonOf('Stop trying')
    stop.focus()
    await userEvent.keyboard('{Enter}')
    expect(await running).toMatchObject({ ok: false })
    await vi.waitFor(() => expect(screen.queryByText('Stop trying')).toBeNull())
    await vi.waitFor(() =>
      expect(document.activeElement).toHaveAttribute('data-action', 'wait-and-retry'),
    )
    expect(call).toHaveBeenCalledOnce()
  })
})

describe('offline', () => {
  function setOnline(online: boolean) {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
    act(() => {
      window.dispatchEvent(new Event(online ? 'online' : 'offline'))
    })
  }

  it('an offline error keeps "Try again" disabled until the network is back, which is announced', async () => {
    const { store } = mount()
    setOnline(false)
    const call = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(1)
    await store.run(call, report)
    expect(store.getSnapshot().entries).toMatchObject([{ error: { code: 'Network.Offline' } }])
    const button = await buttonOf('Try again')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription('You’re offline')
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(call).toHaveBeenCalledOnce()
    setOnline(true)
    expect(button).not.toHaveAttribute('aria-disabled')
    expect(button).toHaveFocus()
    expect(await screen.findByText('You’re back online')).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  })

  it('an offline error without a retry ends when the network is back', async () => {
    const { store } = mount()
    setOnline(false)
    store.report(new TypeError('Failed to fetch'), report)
    expect(store.getSnapshot().entries).toHaveLength(1)
    setOnline(true)
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('a call with autoRetry runs again as soon as the network is back', async () => {
    const { store } = mount()
    setOnline(false)
    const call = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(1)
    const running = store.run(call, { ...report, autoRetry: { limit: 1 } })
    await vi.waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    setOnline(true)
    expect(await running).toEqual({ ok: true, data: 1 })
  })
})

describe('signing in', () => {
  it('"Sign in" is one button for many calls, and makes all of them again', async () => {
    const session = { valid: false }
    const { store } = mount({
      'sign-in': async () => {
        session.valid = true
      },
    })
    const call = vi.fn(async () => (session.valid ? 1 : failed('AuthFailure.TokenFailure')))
    for (const operation of ['a', 'b', 'c']) void store.run(call, { ...report, operation })
    const button = await buttonOf('Sign in')
    expect(screen.getAllByRole('button', { name: 'Sign in' })).toHaveLength(1)
    button.focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
    expect(call).toHaveBeenCalledTimes(6)
    expect(await screen.findByText('Done')).toBeInTheDocument()
  })
})
