import { act, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { swipe } from './pointer.js'
import { renderToaster } from './renderToaster.js'

/** Time enough to look. */
const slow = document.createElement('style')
slow.textContent = '.rae-toast { animation-duration: 60s !important }'

async function reduceMotion(value: string): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  const features = [{ name: 'prefers-reduced-motion', value }]
  await session.send('Emulation.setEmulatedMedia', { features })
}

beforeEach(() => document.head.append(slow))
afterEach(() => {
  slow.remove()
  return reduceMotion('')
})

const leaving = () =>
  [...document.querySelectorAll<HTMLElement>('.rae-toast[data-state=closed]')].at(-1) ?? null
const places = (toast: HTMLElement) => {
  const { left, top, width } = toast.getBoundingClientRect()
  return [left, top, width].map(Math.round)
}
const finish = (toast: HTMLElement) => {
  for (const one of toast.getAnimations()) one.finish()
}

it('a dismissed toast fades where it stood, out of reach, while the next one is in its place', {
  tags: 'media-features',
}, async () => {
  await reduceMotion('no-preference')
  const { store, fail, toasts } = await renderToaster({ max: 1 })
  await fail('ResourceNotFound')
  const id = await fail('InternalError')
  const [toast] = toasts() as [HTMLElement]
  finish(toast)
  const before = places(toast)
  act(() => store.dismiss(id))
  await waitFor(() => expect(leaving()).toBe(toast))
  expect(places(toast)).toEqual(before)
  expect(toast.inert).toBe(true)
  expect(toasts().map(({ dataset }) => dataset.code)).toEqual(['ResourceNotFound'])
  finish(toast)
  await waitFor(() => expect(toast.isConnected).toBe(false))
})

it('a swiped toast goes on in the direction of the swipe', { tags: 'media-features' }, async () => {
  await reduceMotion('no-preference')
  const { fail, toasts } = await renderToaster()
  await fail()
  const [toast] = toasts() as [HTMLElement]
  finish(toast)
  const [left = 0] = places(toast)
  await swipe(toast.querySelector('.rae-title') as HTMLElement, 120)
  await waitFor(() => expect(leaving()).toBe(toast))
  expect(places(toast)[0]).toBeGreaterThan(left + 50)
  finish(toast)
  await waitFor(() => expect(toast.isConnected).toBe(false))
})

it('a dismissed toast is gone at once with reduced motion, and so are the toasts of a page that goes', {
  tags: 'media-features',
}, async () => {
  await reduceMotion('reduce')
  const { store, fail } = await renderToaster()
  const id = await fail()
  act(() => store.dismiss(id))
  await waitFor(() => expect(document.querySelector('.rae-toast')).toBeNull())
  await reduceMotion('no-preference')
  const other = await renderToaster({}, <StrictMode />)
  await other.fail()
  expect(leaving()).toBeNull()
  other.unmount()
  await new Promise((resolve) => setTimeout(resolve))
  expect(document.querySelector('.rae-toast')).toBeNull()
})
