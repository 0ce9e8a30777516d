import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Submits a form that fails for two fields, by keyboard only. */
export async function playFailure({
  canvasElement,
}: {
  canvasElement: HTMLElement
}): Promise<void> {
  const canvas = within(canvasElement)
  const name = await canvas.findByRole('textbox', { name: 'Name' })
  const number = canvas.getByRole('textbox', { name: 'Employee number' })
  name.focus()
  await userEvent.keyboard('Lin{Tab}')
  await expect(number).toHaveFocus()
  await userEvent.keyboard('both{Tab}{Enter}')

  const summary = await canvas.findByRole('group')
  await waitFor(() => expect(summary).toHaveFocus())
  await expect(name).toBeInvalid()
  await expect(number).toBeInvalid()
  await expect(name).toHaveValue('Lin')
}

/** Continues by keyboard only: the summary, its links, one field, and finally a success. */
export async function playForm({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await playFailure({ canvasElement })
  const canvas = within(canvasElement)
  const name = canvas.getByRole('textbox', { name: 'Name' })
  const number = canvas.getByRole('textbox', { name: 'Employee number' })
  const summary = canvas.getByRole('group')
  await userEvent.tab()
  const [first, second] = within(summary).getAllByRole('link')
  await expect(first).toHaveFocus()
  await userEvent.tab()
  await expect(second).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect(number).toHaveFocus()
  // The field has the same words as the summary.
  await expect(number).toHaveAccessibleDescription(
    expect.stringContaining(second?.textContent ?? 'nothing'),
  )

  await userEvent.clear(number)
  await userEvent.type(number, 'taken')
  await waitFor(() => expect(number).not.toBeInvalid())
  await expect(name).toBeInvalid()

  await userEvent.clear(number)
  await userEvent.type(number, 'free{Enter}')
  await expect(await canvas.findByText('Saved')).toBeVisible()
  await waitFor(() => expect(name).not.toBeInvalid())
}
