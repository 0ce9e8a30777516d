import { act, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import {
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  type ErrorStore,
  ErrorSummary,
  FieldError,
} from '../../src/index.js'
import { machineOf } from '../../src/store/createErrorStore.js'
import { FormFixture } from '../fixtures/FormFixture.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const frames = async (count: number) => {
  for (let at = 0; at < count; at++) await frame()
}

/** A page with an open error, and a count of what the kit asks of the page from now on. */
async function mount(page: ReactNode, surface: 'banner' | 'field' = 'banner') {
  const store = createErrorStore()
  render(
    <FormFixture store={store} toaster={null}>
      <div data-testid="moving">
        <i />
      </div>
      <ErrorBanner data-testid="outer" />
      <ApiErrorScope id="inner">{page}</ApiErrorScope>
    </FormFixture>,
  )
  await act(async () => {
    store.report(fieldFailure('PersonId', 'Elsewhere'), { scope: 'inner', surface })
  })
  await frames(2)
  return { store, ...countReads(store) }
}

function countReads(store: ErrorStore) {
  const routed = vi.fn()
  onTestFinished(machineOf(store).router.prepare(routed))
  const visibility = vi.spyOn(Element.prototype, 'checkVisibility')
  const style = vi.spyOn(window, 'getComputedStyle')
  const box = vi.spyOn(Element.prototype, 'getBoundingClientRect')
  onTestFinished(() => void vi.restoreAllMocks())
  return {
    routed,
    reads: () => visibility.mock.calls.length + style.mock.calls.length + box.mock.calls.length,
  }
}

const moving = () => screen.getByTestId('moving')
const banner = () => (
  <div data-testid="parent">
    <ErrorBanner data-testid="inner" />
  </div>
)
const shownIn = (id: string) =>
  waitFor(() => expect(screen.getByTestId(id).querySelector('.rae-title')).not.toBeNull())

it('routes nothing and reads no style beside an animation of inline styles', async () => {
  const { routed, reads } = await mount(banner())
  for (let at = 0; at < 60; at++) {
    for (let change = 0; change < 30; change++) {
      moving().style.transform = `translateX(${at * 30 + change}px)`
      ;(moving().firstElementChild as HTMLElement).style.opacity = `${change / 30}`
      // Each change on its own: observers hear of them one by one.
      await Promise.resolve()
    }
    await frame()
  }
  expect(routed).not.toHaveBeenCalled()
  expect(reads()).toBe(0)
})

it('routes at most once for many changes of classes in one frame', async () => {
  const { routed } = await mount(banner())
  await frame()
  for (let change = 0; change < 30; change++) {
    moving().className = `step-${change}`
    await Promise.resolve()
  }
  await frames(3)
  expect(routed.mock.calls.length).toBeLessThanOrEqual(1)
})

it('routes at most once a frame while an outer element is animated', async () => {
  const { routed } = await mount(banner())
  for (let at = 0; at < 10; at++) {
    for (let change = 0; change < 5; change++) {
      screen.getByTestId('parent').style.opacity = `${0.5 + change / 10}`
      await Promise.resolve()
    }
    await frame()
  }
  await frames(2)
  expect(routed.mock.calls.length).toBeLessThanOrEqual(11)
})

it.each([
  [
    'an inline style',
    (to: HTMLElement, on: boolean) => {
      to.style.display = on ? 'none' : ''
    },
  ],
  [
    'its visibility',
    (to: HTMLElement, on: boolean) => {
      to.style.visibility = on ? 'hidden' : ''
    },
  ],
  [
    'hidden',
    (to: HTMLElement, on: boolean) => {
      to.hidden = on
    },
  ],
  [
    'inert',
    (to: HTMLElement, on: boolean) => {
      to.inert = on
    },
  ],
  [
    'aria-hidden',
    (to: HTMLElement, on: boolean) => {
      if (on) to.setAttribute('aria-hidden', 'true')
      else to.removeAttribute('aria-hidden')
    },
  ],
  [
    'a class',
    (to: HTMLElement, on: boolean) => {
      to.classList.toggle('gone', on)
    },
  ],
  [
    "a sibling's class",
    (to: HTMLElement, on: boolean) => {
      to.previousElementSibling?.classList.toggle('hider', on)
    },
  ],
] as const)(
  'moves an error outward when its banner is hidden by %s, and back',
  async (_name, hide) => {
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = '.gone, .hider + * { display: none }'
    onTestFinished(() => style.remove())
    await mount(
      <>
        <i />
        {banner()}
      </>,
    )
    await shownIn('inner')
    for (let time = 0; time < 2; time++) {
      hide(screen.getByTestId('parent'), true)
      await shownIn('outer')
      hide(screen.getByTestId('parent'), false)
      await shownIn('inner')
      expect(screen.getByTestId('outer').querySelector('.rae-title')).toBeNull()
    }
  },
)

it('moves an error to a field and a summary when these are shown by an inline style', async () => {
  await mount(
    <div data-testid="parent" style={{ display: 'none' }}>
      <ErrorSummary data-testid="summary" />
      <input name="PersonId" />
      <FieldError name="PersonId" data-testid="field" />
    </div>,
    'field',
  )
  await shownIn('outer')
  screen.getByTestId('parent').style.display = ''
  await waitFor(() => expect(screen.getByTestId('field')).not.toBeEmptyDOMElement())
  await shownIn('summary')
})

it('moves an error out of what a modal dialog covers, and back when that is closed', async () => {
  const { store } = await mount(
    <>
      {banner()}
      <dialog data-testid="dialog">A modal dialog</dialog>
    </>,
  )
  const { placesOf, surface } = machineOf(store).router
  const at = () => placesOf(store.getSnapshot().entries[0]?.id ?? '').map((id) => surface(id)?.kind)
  await shownIn('inner')
  expect(at()).toEqual(['banner'])
  screen.getByTestId<HTMLDialogElement>('dialog').showModal()
  await waitFor(() => expect(at()).not.toContain('banner'))
  screen.getByTestId<HTMLDialogElement>('dialog').close()
  await waitFor(() => expect(at()).toEqual(['banner']))
})

it('routes in a hidden tab too, where there are no frames', async () => {
  const { store } = await mount(banner())
  const places = machineOf(store).router.placesOf('e1')
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1)
  screen.getByTestId('parent').hidden = true
  await waitFor(() => expect(machineOf(store).router.placesOf('e1')).not.toEqual(places))
})

it('watches nothing while only toasts are open', async () => {
  const store = createErrorStore()
  render(
    <FormFixture store={store} toaster={null}>
      {banner()}
    </FormFixture>,
  )
  await act(async () => {
    store.report(fieldFailure('PersonId'), { scope: 'form', surface: 'toast' })
  })
  await frames(2)
  const { routed } = countReads(store)
  screen.getByTestId('parent').hidden = true
  await frames(2)
  expect(routed).not.toHaveBeenCalled()
})
