import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ComponentProps, type ReactNode, StrictMode, useState } from 'react'
import { expect, it, vi } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  createErrorStore,
  ErrorBanner,
  type RenderLink,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const navigate = vi.fn()

/** Like React Router's: it leaves the click alone where a handler has prevented it. */
function Link({ to, onClick, ...rest }: ComponentProps<'a'> & { to: string }) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented) return
        event.preventDefault()
        navigate(to)
      }}
    />
  )
}

async function mount(renderLink: RenderLink, href: string | (() => string | undefined) = '/quota') {
  const events: ApiErrorEvent[] = []
  const store = createErrorStore()
  const App = ({ children }: { children: ReactNode }) => (
    <ApiErrorProvider
      store={store}
      actions={{ 'raise-quota': { href } }}
      renderLink={renderLink}
      onEvent={(event) => events.push(event)}
      toaster={null}
    >
      {children}
    </ApiErrorProvider>
  )
  render(
    <StrictMode>
      <App>
        <ErrorBanner />
      </App>
    </StrictMode>,
  )
  await act(async () => void store.report(envelope('LimitExceeded'), { surface: 'banner' }))
  navigate.mockClear()
  return (type: ApiErrorEvent['type']) => events.filter((event) => event.type === type)
}

const router: RenderLink = ({ href, ...props }) => <Link {...props} to={href} />
const link = () => screen.getByRole('link', { name: 'Request a higher limit' })

it('an action’s link goes through the app’s router, with the look and the event of a link of the kit', async () => {
  const of = await mount(router)
  expect(link()).toHaveClass('rae-action')
  expect(link()).toHaveAttribute('data-primary')
  await userEvent.click(link())
  expect(navigate.mock.calls).toEqual([['/quota']])
  expect(of('action')).toHaveLength(1)
})

it('the router does not follow a link whose address is gone when it is pressed', async () => {
  let href: string | undefined = '/quota'
  await mount(router, () => href)
  const found = link()
  href = undefined
  await userEvent.click(found)
  expect(navigate).not.toHaveBeenCalled()
})

it('a plain link stands in for the app’s link that throws, such as one outside of its router', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const of = await mount(() => {
    throw new Error('no router')
  })
  expect(link()).toHaveAttribute('href', '/quota')
  expect(of('fault').at(0)).toMatchObject({ source: 'renderLink', error: new Error('no router') })
  vi.restoreAllMocks()
})

it('the app’s link may use hooks and keeps its state when the provider renders again', async () => {
  let again = () => {}
  function Counted({ to }: { to: string }) {
    const [mounted] = useState(() => Math.random())
    return <a href={to}>{mounted}</a>
  }
  const store = createErrorStore()
  function App() {
    const [, render] = useState(0)
    again = () => render((count) => count + 1)
    return (
      <ApiErrorProvider
        store={store}
        actions={{ 'raise-quota': { href: '/quota' } }}
        renderLink={({ href }) => <Counted to={href} />}
        toaster={null}
      >
        <ErrorBanner />
      </ApiErrorProvider>
    )
  }
  render(<App />)
  await act(async () => void store.report(envelope('LimitExceeded'), { surface: 'banner' }))
  const before = screen.getByRole('link')
  const text = before.textContent
  act(() => again())
  expect(screen.getByRole('link')).toBe(before)
  expect(before).toHaveTextContent(text ?? '')
})
