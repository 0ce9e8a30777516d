import { waitFor } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { server } from 'vitest/browser'
import type { Told } from './leavingPage.js'
import script from './leavingPage.js?url'

/** Opens a page of its own in a frame, has it call, and reads what it tells and shows from then on. */
async function openPage() {
  const told: Told[] = []
  const shown = new Set<string>()
  const listen = ({ data }: MessageEvent<Told>) => told.push(data)
  window.addEventListener('message', listen)
  const frame = document.createElement('iframe')
  frame.src = `/slow/page?script=${encodeURIComponent(script)}`
  document.body.append(frame)
  onTestFinished(() => {
    frame.remove()
    window.removeEventListener('message', listen)
  })
  const find = (text: string) =>
    [...(frame.contentDocument?.querySelectorAll<HTMLElement>('button, a') ?? [])].find(
      (one) => one.textContent === text,
    )
  await waitFor(() => expect(find('Call')).toBeDefined(), { timeout: 10_000 })
  const page = frame.contentDocument as Document
  const read = () => shown.add(page.body.textContent ?? '')
  new MutationObserver(read).observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  find('Call')?.click()
  await waitFor(() => expect(told).toContain('under way'))
  return {
    frame,
    page,
    told,
    press: (text: string) => find(text)?.click(),
    /** Whether the page has ever said that the service can't be reached, to eyes or to a screen reader. */
    saysUnreachable: () => /can’t be reached/.test([...shown].join()),
  }
}

it.each([
  ['a link is followed', ({ press }: Awaited<ReturnType<typeof openPage>>) => press('Next page')],
  ['the page is reloaded', ({ frame }) => frame.contentWindow?.location.reload()],
])(
  'a call that the browser cuts off since %s shows, announces and presents nothing',
  async (_, leave) => {
    const opened = await openPage()
    leave(opened)
    await waitFor(() => expect(opened.frame.contentDocument).not.toBe(opened.page), {
      timeout: 10_000,
    })
    expect(opened.told).not.toContain('presented')
    expect(opened.saysUnreachable()).toBe(false)
  },
)

it('a call that the browser cuts off since a link is followed, which leads to a file to save, is shown as failed', async () => {
  const { frame, page, told, press, saysUnreachable } = await openPage()
  press('Save a file')
  const ends = server.browser === 'firefox' ? (['cut off', 'presented'] as const) : []
  await waitFor(() => expect(told).toEqual(['under way', ...ends]), { timeout: 15_000 })
  expect(saysUnreachable()).toBe(ends.length > 0)
  expect(frame.contentDocument).toBe(page)
})
