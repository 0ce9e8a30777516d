import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type RefObject, StrictMode } from 'react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  createErrorStore,
  ErrorActions,
  ErrorBanner,
  ErrorBox,
  ErrorClose,
  ErrorContent,
  ErrorDescription,
  ErrorDetails,
  ErrorTitle,
  ErrorToaster,
  type ShownError,
  tencentCloud,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

/** A page in StrictMode with two equal failures, in a banner or a toast that the app draws. */
async function show(surface: 'banner' | 'toast', draw?: (error: ShownError) => React.ReactNode) {
  const store = createErrorStore({ now: () => 0 })
  const drawing = draw && { children: draw }
  render(
    <StrictMode>
      <ApiErrorProvider
        store={store}
        actions={{ 'raise-quota': { href: '#quota' } }}
        toaster={<ErrorToaster {...drawing} />}
      >
        <ErrorBanner data-testid="banner" {...drawing} />
      </ApiErrorProvider>
    </StrictMode>,
  )
  for (const _ of [1, 2]) {
    await act(async () => void store.report(envelope('LimitExceeded'), { surface }))
  }
  return store
}

it('a banner that an app composes of the kit’s parts, in another order, is the kit’s own box but for the order', async () => {
  await show('banner')
  const own = screen.getByRole('region', { name: /^Error: / })
  const texts = [...own.querySelectorAll('p, dd, button, a')].map((one) => one.textContent)
  const data = JSON.stringify(own.dataset)
  cleanup()

  await show('banner', (error) => (
    <ErrorBox error={error}>
      <ErrorClose error={error} />
      <ErrorContent error={error}>
        <ErrorActions error={error} />
        <ErrorDetails error={error} />
        <ErrorDescription error={error} />
        <ErrorTitle error={error} />
      </ErrorContent>
    </ErrorBox>
  ))
  const composed = screen.getByRole('region', { name: /^Error: / })
  expect(JSON.stringify(composed.dataset)).toBe(data)
  expect(
    [...composed.querySelectorAll('p, dd, button, a')].map((one) => one.textContent).sort(),
  ).toEqual(texts.sort())
  expect(composed.querySelector('.rae-count')).toHaveAttribute('data-count', '×2')
  await userEvent.click(within(composed).getByRole('button', { name: 'Close message' }))
  expect(composed).not.toBeInTheDocument()
})

it.each([false, true])(
  'the time in details is in words once they are open (from the start: %s)',
  async (open) => {
    await show('banner', (error) => <ErrorDetails error={error} open={open} />)
    const details = screen.getByRole('group')
    const time = () => within(details).getByText('Time').nextElementSibling
    const iso = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
    if (!open) {
      expect(time()).toHaveTextContent(iso)
      await act(async () => details.setAttribute('open', ''))
    }
    await waitFor(() => expect(time()).not.toHaveTextContent(iso))
  },
)

it('a close button with an icon of the app’s keeps its name and closes', async () => {
  const store = await show('banner', (error) => (
    <ErrorClose error={error}>
      <svg aria-hidden="true" />
    </ErrorClose>
  ))
  await userEvent.click(screen.getByRole('button', { name: 'Close message' }))
  expect(store.getSnapshot().entries).toEqual([])
})

it('a box has one way to close it, and the action `dismiss` is for boxes without a close button', async () => {
  const store = createErrorStore()
  const page = (own?: (error: ShownError) => React.ReactNode) => (
    <ApiErrorProvider store={store} catalog={tencentCloud}>
      <ErrorBanner {...(own && { children: own })} />
    </ApiErrorProvider>
  )
  const { rerender } = render(page())
  await act(async () => void store.report(envelope('DryRunOperation'), { surface: 'banner' }))
  expect(screen.getByRole('button', { name: 'Close message' })).toHaveClass('rae-close')
  rerender(page((error) => <ErrorActions error={error} />))
  await userEvent.click(screen.getByText('Close message'))
  expect(store.getSnapshot().entries).toEqual([])
})

it('the inside of a toast can be composed of parts', async () => {
  await show('toast', (error) => <ErrorTitle error={error} className="mine" />)
  expect(document.querySelector('.rae-toast .mine')).toHaveTextContent('A limit has been reached')
})

it('each part takes a class, a ref and attributes, and keeps its own class', async () => {
  const refs: Record<string, RefObject<HTMLElement | null>> = {}
  const given = (name: string) => {
    refs[name] = createRef<HTMLElement>()
    return { ref: refs[name] as RefObject<never>, className: `my-${name}`, id: name }
  }
  await show('banner', (error) => (
    <ErrorBox error={error} {...given('banner-box')}>
      <ErrorContent error={error} {...given('content')}>
        <ErrorTitle error={error} {...given('title')} />
        <ErrorDescription error={error} {...given('description')} />
        <ErrorActions error={error} {...given('actions')} />
        <ErrorDetails error={error} {...given('details')} />
      </ErrorContent>
      <ErrorClose error={error} {...given('close')} />
    </ErrorBox>
  ))
  expect(Object.keys(refs)).toHaveLength(7)
  for (const [name, { current }] of Object.entries(refs)) {
    expect(current).toHaveClass(`rae-${name}`, `my-${name}`, { exact: true })
    expect(current).toHaveAttribute('id', name)
  }
})
