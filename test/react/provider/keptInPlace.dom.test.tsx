import { act, screen, waitFor } from '@testing-library/react'
import { type ReactElement, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import {
  createErrorStore,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { FormFixture } from '../../fixtures/FormFixture.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

function Page({ failure, summary = false }: { failure: unknown; summary?: boolean }) {
  const [store] = useState(() => createErrorStore())
  return (
    <FormFixture store={store}>
      <Form failure={failure} summary={summary} />
    </FormFixture>
  )
}

function Form({ failure, summary }: { failure: unknown; summary: boolean }) {
  useApiError(failure)
  return (
    <form>
      {summary && <ErrorSummary data-testid="summary" />}
      <ErrorBanner data-testid="banner" />
      <input name="PersonName" aria-label="name" />
      <FieldError name="PersonName" data-testid="field" />
    </form>
  )
}

/** The texts of the places, on the server and after hydration. Fails at a mismatch. */
async function hydrated(page: ReactElement) {
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(page)
  const texts = () =>
    ['summary', 'banner', 'field'].map(
      (id) => host.querySelector(`[data-testid=${id}]`)?.textContent ?? '',
    )
  const before = texts()
  const onRecoverableError = vi.fn()
  const root = await act(async () => hydrateRoot(host, page, { onRecoverableError }))
  expect(onRecoverableError).not.toHaveBeenCalled()
  const after = texts()
  const end = async () => {
    await act(() => root.unmount())
    host.remove()
  }
  return { before, after, root, end, texts }
}

it("what a server has rendered in a summary stays there, though the form's banner would have it in a browser", async () => {
  const { before, after, end } = await hydrated(
    <Page failure={envelope('ResourceUnavailable.InArrears')} summary />,
  )
  expect(before[0]).toContain('payment')
  expect(after[0]).toBe(before[0])
  expect(after[1]).toBe('')
  await end()
})

it("a field's text stands in the server's HTML below a summary, so that hydration moves no input", async () => {
  const { before, after, end } = await hydrated(
    <Page failure={fieldFailure('PersonName')} summary />,
  )
  expect(before[2]).toMatch(/This field can’t be accepted/)
  expect(after).toEqual(before)
  expect(screen.getByLabelText('name')).toBeInvalid()
  await end()
})

it('a violation that a server has rendered in a banner stays there, describes its field, and ends when that is edited', async () => {
  const { before, after, end, texts } = await hydrated(
    <Page failure={fieldFailure('PersonName')} />,
  )
  expect(before[1]).toMatch(/One of your entries can’t be accepted/)
  expect(after[1]).toMatch(/One of your entries can’t be accepted/)
  expect(after[2]).toBe('')
  const input = screen.getByLabelText<HTMLInputElement>('name')
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription(
    expect.stringContaining('One of your entries can’t be accepted'),
  )
  act(() => {
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await waitFor(() => expect(texts()[1]).toBe(''))
  await end()
})

it("the next failure of a form goes to its field, wherever a server's stood", async () => {
  const { root, end, texts } = await hydrated(<Page failure={fieldFailure('PersonName')} />)
  const next = { ...fieldFailure('PersonName'), requestId: 'another' }
  await act(async () => root.render(<Page failure={next} />))
  await waitFor(() => expect(texts()[2]).toMatch(/name can’t be accepted/))
  expect(texts()[1]).toBe('')
  await end()
})
