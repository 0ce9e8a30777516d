import { act, render, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  createErrorStore,
  ErrorToaster,
  type ErrorToasterProps,
} from '../../../src/index.js'
import { LazyErrorToaster } from '../../../src/lazyToaster.js'
import { createLazyToaster } from '../../../src/react/toast/createLazyToaster.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'

type Toaster = ComponentType<ErrorToasterProps>

/** A page whose toaster's chunk loads, or fails, as the test says. */
function mount() {
  const loads: { resolve: (toaster: Toaster) => void; reject: (reason: Error) => void }[] = []
  const Lazy = createLazyToaster(
    () => new Promise((resolve, reject) => loads.push({ resolve, reject })),
  )
  const store = createErrorStore()
  const events: ApiErrorEvent[] = []
  render(
    <ApiErrorProvider
      store={store}
      toaster={<Lazy className="mine" />}
      onEvent={(event) => events.push(event)}
    />,
  )
  const fail = () => act(async () => void store.report(envelope('InternalError')))
  const last = () => loads.at(-1)
  return { loads, last, fail, of: (type: string) => events.filter((event) => event.type === type) }
}

const chunk = new Error('Failed to fetch dynamically imported module')

it('a failure before the lazy toaster has loaded is shown and announced once, when the toaster comes', async () => {
  const { said, stop } = listenLive()
  const { last, fail, of } = mount()
  await fail()
  expect(document.body).not.toHaveTextContent('has a problem')
  expect(of('presented')).toEqual([])
  await act(async () => last()?.resolve(ErrorToaster as Toaster))
  await waitFor(() => expect(document.querySelector('.rae-toaster.mine .rae-toast')).toBeVisible())
  await waitFor(() => expect(said).toEqual([expect.stringContaining('has a problem')]))
  stop()
  expect(of('presented')).toHaveLength(1)
})

it('while the toaster’s chunk can’t be loaded a banner at the edge shows the errors, and the fault is told once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1)
  const { said, stop } = listenLive()
  const { loads, last, fail, of } = mount()
  await act(async () => last()?.reject(chunk))
  await fail()
  await waitFor(() => expect(document.querySelector('.rae-banner')).toHaveTextContent('a problem'))
  const asked = loads.length
  act(() => void window.dispatchEvent(new Event('online')))
  expect(loads).toHaveLength(asked + 1)
  await act(async () => last()?.reject(chunk))
  act(() => void window.dispatchEvent(new Event('online')))
  expect(of('fault')).toEqual([{ type: 'fault', source: 'lazy-toaster', error: chunk }])
  await act(async () => last()?.resolve(ErrorToaster as Toaster))
  await waitFor(() => expect(document.querySelector('.rae-toast')).toBeVisible())
  expect(document.querySelector('.rae-banner')).toBeNull()
  await waitFor(() => expect(said).toEqual([expect.stringContaining('has a problem')]))
  stop()
  vi.restoreAllMocks()
})

it('the toaster’s chunk is asked for again after a wait', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const { loads, last } = mount()
  const asked = loads.length
  await act(async () => last()?.reject(chunk))
  await waitFor(() => expect(loads.length).toBeGreaterThan(asked))
  vi.restoreAllMocks()
})

it('the entry’s lazy toaster is not rendered on a server and becomes the kit’s own in the browser', async () => {
  const page = <ApiErrorProvider toaster={<LazyErrorToaster data-testid="lazy" />} />
  expect(renderToString(page)).not.toContain('rae-toaster')
  const { findByTestId } = render(page)
  expect(await findByTestId('lazy')).toHaveClass('rae-toaster')
})
