import { act, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { watchControls } from '../../../src/dom/controls/watchControls.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  FieldError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const frames = async (count: number) => {
  for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame)
}

it("goes to the scope's own field, which came later, and to no field of that name before it", async () => {
  const store = createErrorStore()
  let show = () => {}
  function Later() {
    const [here, setHere] = useState(false)
    show = () => setHere(true)
    return here && <input aria-label="mine" name="Name" />
  }
  render(
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope id="other">
        <form>
          <input aria-label="theirs" name="Name" />
          <FieldError name="Name" />
        </form>
      </ApiErrorScope>
      <ApiErrorScope id="mine">
        <form>
          <ErrorBanner />
          <Later />
        </form>
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  await act(async () => {
    const options = { scope: 'mine', fields: ['Name'], surface: 'banner' } as const
    store.report(envelope('InvalidParameterValue'), options)
  })
  await frames(3)
  expect(document.querySelector('.rae-banner-box')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Go to field' })).toBeNull()
  act(() => show())
  const button = await screen.findByRole('button', { name: 'Go to field' })
  await userEvent.click(button)
  expect(screen.getByLabelText('mine')).toHaveFocus()
})

it('calls back once a frame for controls that come or go, and not for anything else', async () => {
  const onChange = vi.fn()
  const stop = watchControls(document, onChange)
  const form = document.createElement('form')
  document.body.append(form)
  await frames(2)
  expect(onChange).not.toHaveBeenCalled()
  for (let at = 0; at < 100; at += 1) {
    const row = document.createElement('div')
    row.innerHTML = `<label>Field <input name="Field${at}"></label>`
    form.append(row)
    await null
  }
  await frames(2)
  expect(onChange).toHaveBeenCalledOnce()
  form.remove()
  await frames(2)
  expect(onChange).toHaveBeenCalledTimes(2)
  stop()
  document.body.append(form)
  await frames(2)
  expect(onChange).toHaveBeenCalledTimes(2)
  form.remove()
})

it.each<[string, (field: ReactNode) => ReactNode]>([
  [
    'closed details',
    (field) => (
      <details>
        <summary>More</summary>
        {field}
      </details>
    ),
  ],
  [
    'a part that is hidden until found',
    (field) => <div ref={(part) => part?.setAttribute('hidden', 'until-found')}>{field}</div>,
  ],
])('"Go to field" of a toast opens the closed place that its field is in: %s', async (_, place) => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
      <ApiErrorScope id="mine">
        {place(
          <>
            <input aria-label="mine" name="Name" />
            <FieldError name="Name" />
          </>,
        )}
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  act(() => {
    store.report(envelope('InvalidParameterValue'), { scope: 'mine', fields: ['Name'] })
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Go to field' }))
  await waitFor(() => expect(screen.getByLabelText('mine')).toHaveFocus())
  expect(document.querySelector('.rae-toast')).toBeNull()
  expect(screen.getByLabelText('mine')).toBeInvalid()
})
