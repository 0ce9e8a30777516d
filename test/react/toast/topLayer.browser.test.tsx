import { screen, waitFor } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { listenLive } from '../../fixtures/listenLive.js'
import { renderToaster } from './renderToaster.js'

/** Whether a press in the middle of an element hits the element or something inside it. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

const KINDS = {
  fullscreen: {
    open: (element) => element.requestFullscreen(),
    close: () => document.exitFullscreen(),
  },
  'auto popover': {
    open: (element) => element.showPopover(),
    close: (element) => element.hidePopover(),
  },
  'manual popover': {
    open: (element) => element.showPopover(),
    close: (element) => element.hidePopover(),
  },
  'hint popover': {
    open: (element) => element.showPopover(),
    close: (element) => element.hidePopover(),
  },
  'modal dialog': {
    open: (element) => (element as HTMLDialogElement).showModal(),
    close: (element) => (element as HTMLDialogElement).close(),
  },
  'dialog that is no modal': {
    open: (element) => (element as HTMLDialogElement).show(),
    close: (element) => (element as HTMLDialogElement).close(),
  },
} satisfies Record<string, Record<'open' | 'close', (element: HTMLElement) => unknown>>

type Kind = keyof typeof KINDS

const COVER = {
  position: 'fixed',
  inset: 0,
  width: '100%',
  height: '100%',
  background: 'Canvas',
} as const

/** Something of a kind that covers the whole page when its button is pressed. */
function Cover({ kind }: { readonly kind: Kind }) {
  const ref = useRef<HTMLDialogElement>(null)
  const { open, close } = KINDS[kind]
  const Part = kind.includes('dialog') ? 'dialog' : ('div' as 'dialog')
  const [popover] = kind.endsWith('popover') ? kind.split(' ') : []
  return (
    <>
      <button type="button" onClick={() => ref.current && open(ref.current)}>
        Open
      </button>
      <Part
        ref={ref}
        {...(popover && { popover: popover as 'auto' })}
        style={kind === 'fullscreen' ? {} : COVER}
      >
        <button type="button" onClick={() => ref.current && close(ref.current)}>
          Close
        </button>
      </Part>
    </>
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

afterEach(async () => {
  if (document.fullscreenElement) await document.exitFullscreen()
})

it.each(Object.keys(KINDS) as Kind[])(
  'a toast that is up stays visible and pressable while something covers the page, and after it: %s',
  async (kind) => {
    const { fail, toasts } = await renderToaster({}, <Cover kind={kind} />)
    await fail()
    await press('Open')
    await waitFor(() => expect(toasts().every(isHit)).toBe(true))
    screen.getByRole('button', { name: 'Close message' })
    await press('Close')
    await waitFor(() => expect(isHit(screen.getByRole('button', { name: 'Open' }))).toBe(true))
    expect(toasts().every(isHit)).toBe(true)
  },
)

it.each(Object.keys(KINDS) as Kind[])(
  'a toast that comes while something covers the page is above it, pressable and announced: %s',
  async (kind) => {
    const { fail, toasts } = await renderToaster({}, <Cover kind={kind} />)
    await press('Open')
    const { said, stop } = listenLive()
    await fail()
    await waitFor(() => expect(toasts().every(isHit)).toBe(true))
    await waitFor(() => expect(said.join()).toContain('Error: The service has a problem'))
    const regions = [...document.querySelectorAll('[data-rae-live]')]
    expect(regions.map((one) => one.closest('[inert], [aria-hidden=true]'))).toEqual([null, null])
    await press('Close message')
    await waitFor(() => expect(toasts()).toEqual([]))
    stop()
  },
)

it('focus stays in a toast when a popover opens, and when one opens above an element in full screen', async () => {
  const { fail, toasts } = await renderToaster({}, <Cover kind="fullscreen" />)
  await fail()
  await press('Open')
  await waitFor(() => expect(toasts().every(isHit)).toBe(true))
  const close = screen.getByRole('button', { name: 'Close message' })
  close.focus()
  const popover = document.body.appendChild(document.createElement('div'))
  popover.popover = 'manual'
  Object.assign(popover.style, COVER)
  popover.showPopover()
  await waitFor(() => expect(isHit(close)).toBe(true))
  expect(close).toHaveFocus()
  popover.remove()
  await document.exitFullscreen()
  await waitFor(() => expect(document.querySelector('body > .rae-overlay')).not.toBeNull())
  expect(isHit(close)).toBe(true)
  expect(close).toHaveFocus()
})

it('at 320 × 256 pixels the newest of three toasts is in view (WCAG 1.4.10)', async () => {
  const { innerWidth, innerHeight } = window
  const { fail, toasts } = await renderToaster()
  await page.viewport(320, 256)
  for (const code of ['InternalError', 'RequestLimitExceeded', 'ResourceUnavailable']) {
    await fail(code)
    await waitFor(() => {
      const { top, left, right, bottom } = toasts().at(-1)?.getBoundingClientRect() ?? new DOMRect()
      expect([top >= 0, left >= 0, right <= 320]).toEqual([true, true, true])
      // A long one may end below: its title is there.
      expect(Math.min(bottom, top + 40)).toBeLessThanOrEqual(256)
    })
    expect(isHit(toasts().at(-1)?.querySelector('.rae-title') ?? document.body)).toBe(true)
  }
  await page.viewport(innerWidth, innerHeight)
})
