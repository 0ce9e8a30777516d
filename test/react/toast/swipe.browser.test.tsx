import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { drag, swipe, tap } from './pointer.js'
import { renderToaster } from './renderToaster.js'

const content = (toast: Element | undefined) => toast?.querySelector('.rae-title') as HTMLElement
const close = (toast: Element | undefined) => toast?.querySelector('.rae-close') as HTMLElement

describe('swiping a toast', { tags: 'touch' }, () => {
  it("dragging the mouse over a toast's text selects it and dismisses nothing (radix-ui/primitives#1552)", async () => {
    const { fail, toasts } = await renderToaster()
    await fail()
    const [toast] = toasts()
    const title = content(toast)
    const middle = title.clientHeight / 2
    await drag(title, [2, middle], [150, middle])
    expect(toasts()).toHaveLength(1)
    expect(getSelection()?.toString().length).toBeGreaterThan(5)
    expect(title).toHaveTextContent(getSelection()?.toString() ?? '')
  })

  it('a touch swipe toward the edge dismisses a toast, and after a canceled swipe the first tap works', async () => {
    const { fail, toasts } = await renderToaster()
    await fail()
    const [toast] = toasts()
    await swipe(content(toast), 30)
    expect(toast).toHaveAttribute('data-swipe', 'cancel')
    expect(toasts()).toHaveLength(1)
    const summary = toast?.querySelector('summary') as HTMLElement
    await tap(summary)
    await waitFor(() => expect(toast?.querySelector('details')).toHaveAttribute('open'))
    await swipe(content(toast), 20)
    await tap(close(toast))
    await waitFor(() => expect(toasts()).toHaveLength(0))
    await fail()
    await swipe(content(toasts()[0]), 200)
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })

  it('the swipe direction is mirrored in a right-to-left locale (radix-ui/primitives#2368)', async () => {
    const { fail, toasts } = await renderToaster({}, null, { locale: 'ar' })
    await fail()
    const [toast] = toasts()
    expect(toast).toHaveAttribute('data-swipe-direction', 'left')
    const { left } = (toast as Element).getBoundingClientRect()
    expect(left).toBeLessThan(40)
    await swipe(content(toast), 150)
    expect(toasts()).toHaveLength(1)
    await swipe(content(toast), -200)
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })

  it.each([
    ['top-start', 'left'],
    ['top-center', 'up'],
    ['bottom-center', 'down'],
    ['bottom-end', 'right'],
  ] as const)('a toast at %s is dismissed by a swipe %s', async (position, direction) => {
    const { fail, toasts } = await renderToaster({ position })
    await fail()
    const [toast] = toasts()
    expect(toast).toHaveAttribute('data-swipe-direction', direction)
    const way = { left: [-200, 0], right: [200, 0], up: [0, -120], down: [0, 120] } as const
    const [dx, dy] = way[direction]
    await swipe(content(toast), dx, dy)
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })
})
