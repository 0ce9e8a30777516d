import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
} from '../../../src/index.js'
import '../../../src/styles.css'
import { envelope } from '../../fixtures/envelope.js'

afterEach(() => {
  window.scrollTo(0, 0)
  return page.viewport(414, 896)
})

const topOf = (element: Element) => element.getBoundingClientRect().top
/** Until a frame has been painted. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

it.each([
  ['on a page at its top', 'page', 0],
  ['on a page that is scrolled', 'page', 100],
  ['in a part of the page that scrolls', 'part', 0],
] as const)(
  'the pressed button stays where it is on the screen while a banner above it comes and goes, %s',
  async (_, scrolls, from) => {
    await page.viewport(600, 600)
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store}>
        <div style={scrolls === 'part' ? { height: 500, overflow: 'auto' } : {}}>
          <ApiErrorScope id="form">
            <div style={{ height: 300 }}>A form</div>
            <ErrorBanner data-testid="banner" />
            <button type="button">Save</button>
            <div style={{ height: 1_000 }}>More</div>
          </ApiErrorScope>
        </div>
      </ApiErrorProvider>,
    )
    await waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
    await frame()
    window.scrollTo(0, from)
    const button = screen.getByText('Save')
    button.focus({ preventScroll: true })
    const before = topOf(button)
    act(() => void store.report(envelope('InternalError'), { scope: 'form', surface: 'banner' }))
    const box = await waitFor(() => {
      const found = document.querySelector('.rae-banner-box')
      if (!found) throw new Error('no banner yet')
      return found
    })
    await frame()
    for (const one of box.getAnimations()) one.finish()
    await frame()
    await frame()
    expect(box.getBoundingClientRect().height).toBeGreaterThan(60)
    expect(Math.abs(topOf(button) - before)).toBeLessThan(3)
    expect(topOf(box)).toBeGreaterThan(0)
    act(() => store.clear())
    await frame()
    await frame()
    expect(Math.abs(topOf(button) - before)).toBeLessThan(3)
  },
)
