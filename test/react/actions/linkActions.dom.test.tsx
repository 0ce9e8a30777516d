import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import {
  type ActionHandlers,
  type ApiErrorEvent,
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

/** A page in StrictMode whose banner shows an exceeded limit. */
async function mount(actions: ActionHandlers) {
  const events: ApiErrorEvent[] = []
  const store = createErrorStore()
  render(
    <StrictMode>
      <ApiErrorProvider
        store={store}
        actions={actions}
        onEvent={(event) => events.push(event)}
        toaster={null}
      >
        <ErrorBanner data-testid="banner" />
      </ApiErrorProvider>
    </StrictMode>,
  )
  const report = () =>
    act(async () => void store.report(envelope('LimitExceeded'), { surface: 'banner' }))
  await report()
  const of = (type: ApiErrorEvent['type']) => events.filter((event) => event.type === type)
  return { store, report, of }
}

const QUOTA = 'Request a higher limit'

describe('a link', () => {
  it.each(['#quota', 'tel:+4930123456', 'sms:+4930123456', 'mailto:help@example.com'])(
    'may lead to %s',
    async (href) => {
      const { of } = await mount({ 'raise-quota': { href } })
      expect(screen.getByRole('link', { name: QUOTA })).toHaveAttribute('href', href)
      expect(of('fault')).toEqual([])
    },
  )

  it('is an action event when it is pressed, by mouse or by keyboard, once each time', async () => {
    const { of } = await mount({ 'raise-quota': { href: '#quota' } })
    await userEvent.click(screen.getByRole('link', { name: QUOTA }))
    expect(of('action')).toMatchObject([
      { action: 'raise-quota', entry: { error: { code: 'LimitExceeded' } } },
    ])
    screen.getByRole('link', { name: QUOTA }).focus()
    await userEvent.keyboard('{Enter}')
    expect(of('action')).toHaveLength(2)
  })

  it('is no action event where nobody has pressed it', async () => {
    const { of, report } = await mount({ 'raise-quota': { href: '#quota' } })
    await userEvent.hover(screen.getByRole('link', { name: QUOTA }))
    await report()
    expect(of('action')).toEqual([])
  })

  it('does not lead where it may not any more when it is pressed', async () => {
    let href: string | undefined = '#quota'
    const { of } = await mount({ 'raise-quota': { href: () => href } })
    const link = screen.getByRole('link', { name: QUOTA })
    href = undefined
    let prevented = false
    document.addEventListener('click', (event) => (prevented = event.defaultPrevented), {
      once: true,
    })
    await userEvent.click(link)
    expect(prevented).toBe(true)
    expect(of('action')).toEqual([])
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('an address that no link may have', () => {
  it.each([
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['a function’s', () => 'data:text/html,x'],
    ['no string', 5],
  ])('is one fault, after the render, and no link: %s', async (_, href) => {
    const { of, report } = await mount({ 'raise-quota': { href: href as string } })
    expect(screen.getByTestId('banner')).not.toBeEmptyDOMElement()
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('button', { name: QUOTA })).toBeNull()
    await report()
    expect(of('fault')).toEqual([
      { type: 'fault', source: 'actions.raise-quota', error: expect.any(TypeError) },
    ])
  })

  it('is no fault where a function has none to give', async () => {
    const { of } = await mount({ 'raise-quota': { href: () => undefined } })
    expect(screen.queryByRole('link')).toBeNull()
    expect(of('fault')).toEqual([])
  })
})
