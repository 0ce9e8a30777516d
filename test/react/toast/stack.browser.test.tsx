import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderToaster } from './renderToaster.js'

const CODES = ['InternalError', 'RequestLimitExceeded', 'ResourceUnavailable']

/** The codes of elements, by where they stand on the screen. */
function fromTheTop(elements: readonly HTMLElement[]) {
  return elements
    .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map(({ dataset }) => dataset.code)
}

it('has the toasts, the list of all and Tab in one order, and the hotkey lead to the newest', async () => {
  const { fail, toasts } = await renderToaster({ max: 3 })
  for (const code of CODES) await fail(code)
  const order = CODES.toReversed()
  expect(fromTheTop(toasts())).toEqual(order)

  await userEvent.keyboard('{F8}')
  expect(document.activeElement).toHaveAttribute('data-code', CODES.at(-1))
  const tabbed = [CODES.at(-1)]
  for (let tabs = 0; tabbed.length < CODES.length && tabs < 20; tabs++) {
    await userEvent.tab()
    const code = document.activeElement?.closest<HTMLElement>('.rae-toast')?.dataset.code
    if (code && code !== tabbed.at(-1)) tabbed.push(code)
  }
  expect(tabbed).toEqual(order)

  await fail('UnknownParameter')
  await waitFor(() => expect(screen.getByRole('button', { name: /more/ })).toBeVisible())
  await userEvent.click(screen.getByRole('button', { name: /more/ }))
  const list = screen.getByRole('dialog', { name: 'Notifications' })
  const items = within(list).getAllByRole('listitem')
  expect(fromTheTop(items)).toEqual([...CODES, 'UnknownParameter'].toReversed())
})
