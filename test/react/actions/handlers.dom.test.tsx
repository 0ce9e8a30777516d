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

describe('where a handler comes from', () => {
  it('the failure itself goes before its scope, the scope before the provider', async () => {
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
  ])('null takes %s away', async (id, code) => {
    const { store, shown } = mount({ [id]: () => undefined }, { [id]: null })
    store.report(failed(code), { ...report, retry: () => undefined })
    await shown()
    expect(screen.queryByRole('button', { name: /Try again|Request a higher/ })).toBeNull()
  })

  it("run takes handlers too, and words of the app's own", async () => {
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

  it("a scope's handler is that of its last render, whatever it closes over", async () => {
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

  it('one handler works for as long as its promise, and a second press is ignored', async () => {
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

describe('links', () => {
  it('contact-support opens a message that holds code, request id and time, and no secrets', async () => {
    const { store } = mount({ 'contact-support': supportMail('help@example.com') })
    store.report(failed('InternalError'), report)
    const link = await screen.findByRole('link', { name: 'Contact support' })
    const { protocol, pathname, searchParams } = new URL(link.getAttribute('href') ?? '')
    expect(protocol + pathname).toBe('mailto:help@example.com')
    expect(searchParams.get('body')).toMatch(/^Code: InternalError\r\nRequest ID: r-1\r\nTime: /)
    expect(link.getAttribute('href')).not.toContain('s3cret')
  })

  it('read-docs follows the help that came with the error where the app says so', async () => {
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

  it('nothing of the wire becomes a link by itself (promise 3)', async () => {
    const { store, shown } = mount()
    const error = { origin: 'api', code: 'UnsupportedOperation', message: '', fields: [] }
    store.report({ ...error, help: [{ url: 'https://example.com/docs' }] }, report)
    await shown()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'java\nscript:alert(1)', 5, undefined])(
    '%j is none',
    async (href) => {
      const { store, shown } = mount({ 'raise-quota': { href: (() => href) as () => string } })
      store.report(failed('LimitExceeded'), report)
      await shown()
      expect(screen.queryByRole('link')).toBeNull()
    },
  )
})

describe('careless handlers are contained (promise 12)', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
  ])('one that %s is reported beside the first failure', async (_, handler) => {
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

  it('an address that throws is no link, and is told once', async () => {
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
    '%s in place of a handler is none',
    async (given) => {
      const { store, shown } = mount({ 'raise-quota': given } as unknown as ActionHandlers)
      store.report(failed('LimitExceeded'), report)
      await shown()
      expect(screen.queryByText('Request a higher limit')).toBeNull()
    },
  )

  it('one that unmounts the provider leaves nothing broken behind', async () => {
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

  it('one that reports again and again is counted', async () => {
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

describe('what an action tells', () => {
  it('onEvent hears of each use, and of each failure presented', async () => {
    const { store, events } = mount({ 'raise-quota': () => undefined })
    store.report(failed('LimitExceeded'), report)
    await userEvent.click(await buttonOf('Request a higher limit'))
    expect(events).toMatchObject([
      { type: 'presented', entry: { error: { code: 'LimitExceeded' } } },
      { type: 'action', action: 'raise-quota' },
    ])
  })

  it('onEvent hears that a retry was stopped', async () => {
    const { store, events } = mount()
    const call = vi.fn(() => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 60_000 }
    })
    const running = store.run(call, { ...report, autoRetry: { limit: 1 } })
    await userEvent.click(await buttonOf('Stop trying'))
    await running
    expect(events).toMatchObject([
      { type: 'presented' },
      { type: 'action', action: 'cancel-retry' },
    ])
  })

  it('copying says where there is no clipboard, and is no second failure', async () => {
    const { store } = mount()
    store.report(failed('InternalError'), report)
    const button = await screen.findByRole('button', { name: 'Copy request ID' })
    // Not by userEvent, which brings a clipboard along.
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined, onLine: true })
    act(() => button.click())
    expect(await screen.findByText(/Couldn’t copy/)).toBeInTheDocument()
    expect(store.getSnapshot().entries).toHaveLength(1)
    vi.unstubAllGlobals()
  })

  it('the clock says by how much it is off, with and without a handler', async () => {
    const { store } = mount()
    const error = {
      origin: 'api',
      code: 'AuthFailure.SignatureExpire',
      message: '',
      fields: [],
      clockSkewMs: -425_000,
    }
    store.report(error, report)
    expect(await screen.findByText('This device’s clock is 7 minutes behind')).toBeVisible()
    store.clear()
    store.report({ ...error, clockSkewMs: 90_000 }, report)
    expect(await screen.findByText('This device’s clock is 90 seconds ahead')).toBeVisible()
  })
})

describe('a retry that comes by itself', () => {
  it('counts down visibly and can be stopped by keyboard, which leaves the button', async () => {
    const { store } = mount()
    const call = vi.fn(() => {
      throw { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 60_000 }
    })
    const running = store.run(call, { ...report, autoRetry: { limit: 3 } })
    expect(await buttonOf('Try again in 60 seconds')).toBeVisible()
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

  it('says so, keeps its retry inactive until the network is back, and says that then', async () => {
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

  it('ends with the network back where there is nothing to try again (promise 10)', async () => {
    const { store } = mount()
    setOnline(false)
    store.report(new TypeError('Failed to fetch'), report)
    expect(store.getSnapshot().entries).toHaveLength(1)
    setOnline(true)
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('tries again at once where the call asked to be, and nothing else', async () => {
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
  it('is one step for many calls, by keyboard, and makes them again together', async () => {
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
