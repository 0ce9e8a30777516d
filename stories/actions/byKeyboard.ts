import { expect, waitFor } from 'storybook/test'

/** Moves to an action with Tab only, and presses it. */
export async function byKeyboard(
  { canvasElement, userEvent }: KeyboardContext,
  action: string,
): Promise<HTMLElement> {
  const find = () => canvasElement.querySelector<HTMLElement>(`[data-action="${action}"]`)
  await waitFor(() => expect(find()).not.toBeNull())
  const target = find() as HTMLElement
  for (let press = 0; press < 20 && document.activeElement !== target; press += 1) {
    await userEvent.tab()
  }
  await expect(target).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  return target
}

interface KeyboardContext {
  readonly canvasElement: HTMLElement
  readonly userEvent: {
    tab: () => Promise<void>
    keyboard: (text: string) => Promise<void>
  }
}
