import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../setup/chromium.js'

/** Starts Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
}

/**
 * Opens a page in a context of its own.
 *
 * @returns The page, and what it has written to the console: also hydration errors, exceptions, and violations of its
 *   security policy.
 */
export async function openPage(
  browser: Browser,
  address: string,
  { cookies = {}, ...options }: BrowserContextOptions & { cookies?: Record<string, string> } = {},
): Promise<{ page: Page; said: readonly string[] }> {
  const context = await browser.newContext(options)
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({ name, value, url: address })),
  )
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  return { page, said }
}
