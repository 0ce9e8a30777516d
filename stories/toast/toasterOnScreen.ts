import { expect, waitFor } from 'storybook/test'

/** The toaster. It is outside of the canvas. */
export function toaster(): HTMLElement {
  const element = document.querySelector<HTMLElement>('.rae-toaster')
  if (element === null) throw new Error('no toaster on the page')
  return element
}

export function toasts(): readonly HTMLElement[] {
  return [...toaster().querySelectorAll<HTMLElement>('.rae-toast:not([data-state=closed])')]
}

/** Waits for a code's toast. */
export function findToast(code: string): Promise<HTMLElement> {
  return waitFor(() => {
    const toast = toasts().find((one) => one.dataset.code === code)
    if (toast === undefined) throw new Error(`no toast for ${code}`)
    return toast
  })
}

/** Waits for a part of a box. Found by its selector, since its words differ between locales. */
export async function part(box: HTMLElement, selector: string): Promise<HTMLElement> {
  await waitFor(() => expect(box.querySelector(selector)).toBeVisible())
  return box.querySelector(selector) as HTMLElement
}
