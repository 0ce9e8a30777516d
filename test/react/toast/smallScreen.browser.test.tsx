import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorToaster,
} from '../../../src/index.js'
import '../../../src/styles.css'
import { envelope } from '../../fixtures/envelope.js'

const words = { title: 'The service has a problem', description: 'Wait a moment, then try again.' }
const actions = ['retry', 'contact-support'] as const
const catalog = defineCatalog({
  codes: {
    Toast: { surface: 'toast', words, actions },
    Banner: { surface: 'banner', words, actions },
    Long: {
      surface: 'toast',
      words: { ...words, title: 'The photo could not be compared with all of the 20 groups' },
    },
  },
})

async function setup(width: number, height: number, children: React.ReactNode = null) {
  await page.viewport(width, height)
  const store = createErrorStore()
  render(
    <ApiErrorProvider
      store={store}
      catalog={catalog}
      toaster={<ErrorToaster />}
      actions={{ 'contact-support': () => undefined }}
    >
      <ApiErrorScope id="form">
        <ErrorBanner />
        {children}
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
  const fail = async (code: string) => {
    const options = { scope: 'form', retry: () => undefined }
    act(() => void store.report(envelope(code), options))
    return waitFor(() => {
      const box = document.querySelector<HTMLElement>('.rae-toast, .rae-banner-box')
      if (!box) throw new Error('no box yet')
      return box
    })
  }
  return { store, fail }
}

afterEach(() => page.viewport(414, 896))

const heightOf = (element: Element) => element.getBoundingClientRect().height

/** Ends the animation with which a box comes. */
function settle(box: HTMLElement): HTMLElement {
  for (const one of box.getAnimations()) one.finish()
  return box
}

/** The topmost element at the middle of another one. */
function topmostAt(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)
}

it.each([
  [380, 700],
  [900, 400],
])(
  'on a page of %s × %s pixels a toast is one line with a sign that it opens, for focus and for a press',
  async (width, height) => {
    const { fail } = await setup(width, height, <input aria-label="Name" />)
    const toast = settle(await fail('Long'))
    expect(heightOf(toast)).toBeLessThan(44)
    expect(toast.getBoundingClientRect().right).toBeLessThanOrEqual(width)
    const retry = screen.getByRole('button', { name: 'Try again' })
    expect(topmostAt(retry)).not.toBe(retry)
    const title = toast.querySelector('.rae-title') as Element
    const sign = () => getComputedStyle(title, '::after').content
    // Seen, not read out, and beside the text: a title that is longer than the line would hide it.
    expect(sign()).toBe('"▾" / ""')
    expect(getComputedStyle(title, '::after').position).toBe('absolute')
    await userEvent.keyboard('{F8}')
    expect(sign()).toBe('none')
    expect(topmostAt(retry)).toBe(retry)
    await userEvent.click(screen.getByLabelText('Name'))
    expect(heightOf(toast)).toBeLessThan(44)
    await userEvent.click(toast)
    expect(topmostAt(retry)).toBe(retry)
    expect(toast.scrollWidth).toBeLessThanOrEqual(toast.clientWidth)
  },
)

it('a toast with two actions is at most 140 pixels high on a page of 380, and a banner 120 on one of 600', async () => {
  const small = await setup(380, 700)
  const toast = settle(await small.fail('Toast'))
  toast.focus()
  expect(toast.querySelectorAll('.rae-action')).toHaveLength(2)
  expect(heightOf(toast)).toBeLessThanOrEqual(140)
  act(() => small.store.clear())
  await page.viewport(600, 700)
  await waitFor(() => expect(document.querySelector('.rae-toast')).toBeNull())
  const banner = settle(await small.fail('Banner'))
  expect(banner.querySelectorAll('.rae-action')).toHaveLength(2)
  expect(heightOf(banner)).toBeLessThanOrEqual(120)
})

it.each(['bottom-end', 'top-end'] as const)(
  'a toast at %s is never over the control that has focus (WCAG 2.4.11)',
  async (position) => {
    await page.viewport(320, 256)
    const store = createErrorStore()
    const [first, last] = position === 'top-end' ? ['Last', 'First'] : ['First', 'Last']
    render(
      <ApiErrorProvider store={store} toaster={<ErrorToaster position={position} />}>
        <div
          style={{ position: 'fixed', inset: 0, display: 'grid', alignContent: 'space-between' }}
        >
          <input aria-label="First" />
          <input aria-label="Last" />
        </div>
      </ApiErrorProvider>,
    )
    const far = screen.getByLabelText(first)
    const near = screen.getByLabelText(last)
    near.focus()
    act(() => void store.report(envelope('InternalError'), { surface: 'toast' }))
    await waitFor(() => expect(document.querySelector('.rae-toast')).not.toBeNull())
    await waitFor(() => expect(topmostAt(near)).toBe(near))
    far.focus()
    await waitFor(() => expect(topmostAt(far)).toBe(far))
  },
)
