import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { faceRecognition } from '../../../src/catalogs/face-recognition/faceRecognition.js'
import {
  type ActionHandlers,
  ApiErrorProvider,
  ApiErrorScope,
  type BuiltInAction,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  FieldError,
  tencentCloud,
} from '../../../src/index.js'
import { machineOf } from '../../../src/store/createErrorStore.js'
import { listenLive } from '../../fixtures/listenLive.js'

const failed = (Code: string) => ({
  Response: { Error: { Code, Message: 's3cret' }, RequestId: 'r-1' },
})

/** The actions that need the app's handler, each with a code that suggests it and its button's label. */
const APPS: readonly (readonly [BuiltInAction, code: string, label: string])[] = [
  ['sign-in', 'AuthFailure.TokenFailure', 'Sign in'],
  ['verify-identity', 'AuthFailure.MFAFailure', 'Verify your identity'],
  ['request-access', 'UnauthorizedOperation', 'Ask an administrator'],
  ['check-clock', 'AuthFailure.SignatureExpire', 'Check date and time'],
  ['check-billing', 'ResourceUnavailable.InArrears', 'Open billing'],
  ['raise-quota', 'LimitExceeded', 'Request a higher limit'],
  ['change-region', 'UnsupportedRegion', 'Change region'],
  ['refresh', 'ResourceNotFound', 'Refresh page'],
  ['update-app', 'NoSuchVersion', 'Update app'],
  ['contact-support', 'InternalError', 'Contact support'],
  ['read-docs', 'UnsupportedOperation', 'Read the guide'],
]

function mount(actions: ActionHandlers = {}, page?: React.ReactNode) {
  const store = createErrorStore({ random: () => 0 })
  render(
    <ApiErrorProvider store={store} catalog={tencentCloud} actions={actions}>
      <ApiErrorScope id="page">
        <ErrorBanner data-testid="banner" />
        {page}
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  return store
}

const report = { scope: 'page', surface: 'banner' } as const
const buttonOf = (name: string) => screen.findByRole('button', { name })

/** Presses Tab until a control has focus. */
async function tabTo(target: HTMLElement) {
  for (let press = 0; press < 20 && document.activeElement !== target; press += 1) {
    await userEvent.tab()
  }
  expect(target).toHaveFocus()
}

describe("actions that need the app's handler", () => {
  it.each(APPS)(
    'the action %s with a handler is a button that the keyboard reaches and presses',
    async (id, code, label) => {
      const handler = vi.fn()
      const store = mount({ [id]: handler })
      // The clock is suggested only where a measured difference shows that it is wrong.
      const error = {
        origin: 'api',
        code,
        message: 's3cret',
        requestId: 'r-1',
        fields: [],
      } as const
      store.report({ ...error, clockSkewMs: 400_000 }, report)
      await tabTo(await buttonOf(label))
      await userEvent.keyboard('{Enter}')
      await userEvent.keyboard(' ')
      expect(handler).toHaveBeenCalledTimes(2)
      expect(handler.mock.calls[0]?.[0]).toMatchObject({
        entry: { error: { code } },
        presentation: { code },
        details: expect.stringMatching(/^Code: .*\nRequest ID: r-1\nTime: \d{4}-.*Z$/),
      })
      expect(JSON.stringify(handler.mock.calls[0]?.[0].details)).not.toContain('s3cret')
    },
  )

  it.each(APPS)(
    'the action %s without a handler is no button, and the words still give advice',
    async (_, code, label) => {
      const store = mount()
      store.report(failed(code), report)
      await vi.waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
      expect(screen.queryByRole('button', { name: label })).toBeNull()
      expect(
        within(screen.getByTestId('banner')).getByText(/./, { selector: '.rae-title' }),
      ).toBeVisible()
    },
  )
})

describe('actions that the kit handles', () => {
  it('"Try again" calls again, keeps focus while it works, and passes focus to the banner when it succeeds', async () => {
    const store = mount()
    let finish: ((value: unknown) => void) | undefined
    const call = vi
      .fn()
      .mockReturnValueOnce(failed('InternalError'))
      .mockImplementation(() => new Promise((resolve) => (finish = resolve)))
    await store.run(call, report)
    const button = await buttonOf('Try again')
    const { said } = listenLive()
    await tabTo(button)
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(button).toHaveTextContent('Trying again…'))
    await vi.waitFor(() => expect(said.at(-1)).toMatch(/^polite: Trying again…/))
    // Orca says no text that equals one that it has just met elsewhere.
    expect(said).not.toContain(`polite: ${button.textContent}`)
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(call).toHaveBeenCalledTimes(2)
    finish?.({ Response: { RequestId: 'r' } })
    await vi.waitFor(() => expect(screen.getByTestId('banner')).toHaveFocus())
    expect(screen.getByTestId('banner')).toBeEmptyDOMElement()
    expect(await screen.findByText('Done')).toBeInTheDocument()
  })

  it('"Try again" keeps its button and its focus when the call fails the same way', async () => {
    const store = mount()
    await store.run(() => failed('InternalError'), report)
    const button = await buttonOf('Try again')
    await tabTo(button)
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('2 times')).toBeVisible()
    await vi.waitFor(() => expect(button).toHaveTextContent('Try again'))
    expect(button).toHaveFocus()
  })

  it('"Try again" shows a new failure in the same box, and passes focus to the next button when its own goes', async () => {
    const store = mount({ 'raise-quota': () => undefined })
    const codes = ['InternalError', 'LimitExceeded']
    await store.run(() => failed(codes.shift() ?? ''), report)
    await tabTo(await buttonOf('Try again'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(screen.getByText('Request a higher limit')).toHaveFocus())
    expect(screen.getAllByRole('region')).toHaveLength(1)
  })

  it('"Try again in 2 sec" counts down, announces once that it is ready, and calls again then', async () => {
    const store = mount()
    const retry = vi.fn()
    const said: (string | null)[] = []
    const error = { origin: 'http', code: 'Http.429', message: '', fields: [], retryAfterMs: 1_200 }
    await vi.waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) said.push(node.textContent)
    })
    for (const region of document.querySelectorAll('[data-rae-live]')) {
      observer.observe(region, { childList: true })
    }
    store.report(error, { ...report, retry })
    const button = await buttonOf('Try again in 2 sec')
    await tabTo(button)
    await userEvent.keyboard('{Enter}')
    expect(retry).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(button).toHaveTextContent('Try again in 1 sec'))
    await vi.waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), { timeout: 3_000 })
    await vi.waitFor(() => expect(said).toContain('You can try again now'))
    expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(retry).toHaveBeenCalledOnce()
    expect(said.filter((text) => text === 'You can try again now')).toHaveLength(1)
    expect(said.join()).not.toMatch(/in \d seconds?/)
    observer.disconnect()
  })

  it('"Go to field" focuses the field', async () => {
    const field = (
      <form>
        <input aria-label="Person ID" name="PersonId" />
      </form>
    )
    const store = mount({}, field)
    store.report(failed('InvalidParameterValue'), { ...report, fields: ['PersonId'] })
    await tabTo(await buttonOf('Go to field'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(screen.getByLabelText('Person ID')).toHaveFocus())
  })

  it('"Go to field" finds the field by the name in the scope\'s `fields`', async () => {
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store}>
        <ApiErrorScope id="page" fields={{ PersonId: { name: 'employee.number' } }}>
          <ErrorBanner />
          <input aria-label="Number" name="employee.number" />
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    store.report(failed('InvalidParameterValue'), { ...report, fields: ['PersonId'] })
    await userEvent.click(await buttonOf('Go to field'))
    expect(screen.getByLabelText('Number')).toHaveFocus()
  })

  it('"Go to field" is no button when the field is not on the page', async () => {
    const store = mount()
    store.report(failed('InvalidParameterValue'), { ...report, fields: ['Elsewhere'] })
    await vi.waitFor(() => expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement())
    expect(screen.queryByRole('button', { name: 'Go to field' })).toBeNull()
  })

  it.each([
    ['reduce-size', 'Choose a smaller file'],
    ['choose-file', 'Choose a file'],
  ] as const)(
    'the action %s focuses the file input and opens its file dialog',
    async (id, label) => {
      const opened = vi.fn()
      const store = mount(
        {},
        <input type="file" aria-label="Photo" name="Image" onClick={opened} />,
      )
      machineOf(store).configure({
        catalog: defineCatalog({
          extends: [tencentCloud],
          override: { LimitExceeded: { actions: [id] } },
        }),
      })
      store.report(failed('LimitExceeded'), { ...report, fields: ['Image'] })
      await tabTo(await buttonOf(label))
      await userEvent.keyboard('{Enter}')
      await vi.waitFor(() => expect(screen.getByLabelText('Photo')).toHaveFocus())
      expect(opened).toHaveBeenCalledOnce()
    },
  )

  it('"Choose a smaller file" opens the only file input when the error names no field', async () => {
    const opened = vi.fn()
    const store = mount({}, <input type="file" aria-label="Photo" onClick={opened} />)
    store.report({ origin: 'http', code: 'Http.413', message: '', fields: [] }, report)
    await userEvent.click(await buttonOf('Choose a smaller file'))
    expect(opened).toHaveBeenCalledOnce()
  })

  it.each([
    ['text', 'Go to field'],
    ['file', 'Choose a file'],
  ])('a photo error has one way to a control of type %s: "%s"', async (type, label) => {
    const store = mount({}, <input type={type} aria-label="Photo" name="Url" />)
    machineOf(store).configure({ catalog: faceRecognition })
    store.report(failed('InvalidParameterValue.NoFaceInPhoto'), { ...report, fields: ['Url'] })
    await userEvent.click(await buttonOf(label))
    expect(screen.getByLabelText('Photo')).toHaveFocus()
    expect(screen.queryByRole('button', { name: /Go to|Choose/ })).toHaveAccessibleName(label)
  })

  it('"Copy request ID" copies the request ID and announces that', async () => {
    const user = userEvent.setup()
    const store = mount()
    store.report(failed('InternalError'), report)
    const button = await buttonOf('Copy request ID')
    button.focus()
    await user.keyboard('{Enter}')
    expect(await navigator.clipboard.readText()).toBe('r-1')
    expect(await screen.findByText('Copied', { selector: '[data-rae-live] *' })).toBeInTheDocument()
  })

  it('"Copy request ID" says that it could not copy, and reports no second error', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    const store = mount()
    store.report(failed('InternalError'), report)
    await user.click(await buttonOf('Copy request ID'))
    expect(await screen.findByText(/Couldn’t copy/)).toBeInTheDocument()
    expect(store.getSnapshot().entries).toHaveLength(1)
  })

  it('the close button ends the error and moves focus to the banner', async () => {
    const store = mount()
    store.report(failed('DryRunOperation'), report)
    await tabTo(await screen.findByLabelText('Close message'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(screen.getByTestId('banner')).toBeEmptyDOMElement())
    expect(screen.getByTestId('banner')).toHaveFocus()
  })
})

describe('a field on the page', () => {
  it('a violation of a field on the page marks that field', async () => {
    const store = mount(
      {},
      <>
        <input aria-label="Name" name="Name" />
        <FieldError name="Name" />
      </>,
    )
    store.report(failed('InvalidParameterValue'), { scope: 'page', fields: ['Name'] })
    await vi.waitFor(() => expect(screen.getByLabelText('Name')).toBeInvalid())
  })
})
