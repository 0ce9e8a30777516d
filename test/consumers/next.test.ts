import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { install } from './install.js'
import { launch, openPage } from './openPage.js'
import { type Server, startServer } from './startServer.js'

const NEXT = 'next/dist/bin/next'
let browser: Browser
let server: Server

beforeAll(async () => {
  const app = install('next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const args = [join(app, 'node_modules', NEXT), 'build']
  const built = spawnSync(process.execPath, args, { cwd: app, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
  server = await startServer(app, [NEXT, 'start', '--port', '0'])
  browser = await launch()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  server?.stop()
})

it("the guide's error page for Next.js is the one of this app", () => {
  const guide = readFileSync('stories/docs/ServerComponents.mdx', 'utf8')
  const file = join(import.meta.dirname, 'next/app/error.tsx')
  expect(guide).toContain(readFileSync(file, 'utf8'))
})

const open = (path: string, options?: Parameters<typeof openPage>[2]) =>
  openPage(browser, server.url + path, options)

it('in Next.js a failed server action keeps what was typed and marks the field, and a success empties the form', async () => {
  const { page, said } = await open('/')
  const input = page.getByLabel('Person ID')
  await input.fill('bad id')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('[name=PersonId][aria-invalid=true]:focus').waitFor()
  expect(await input.inputValue()).toBe('bad id')
  expect(await page.locator('.rae-field-message').textContent()).toMatch(/^Error: Person ID can/)
  await input.fill('p-1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForFunction(() => document.querySelector('input')?.value === '')
  expect(await page.locator('.rae-field-message').count()).toBe(0)
  expect(said).toEqual([])
})

it('in Next.js without JavaScript, the answer to a submit shows the error in the form', async () => {
  const { page } = await open('/', { javaScriptEnabled: false, cookies: { locale: 'de' } })
  await page.getByLabel('Person ID').fill('bad id')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('form .rae-banner-box').waitFor()
  expect(await page.locator('form .rae-description').textContent()).toMatch(
    /^Person ID: Verwenden Sie nur/,
  )
})

it('in Next.js a toast’s error stands in the page where there is no JavaScript', async () => {
  const { page } = await open('/', { javaScriptEnabled: false })
  await page.getByLabel('Person ID').fill('down')
  await page.getByRole('button', { name: 'Save' }).click()
  // Playwright finds no text in a `noscript`.
  await page.locator('noscript .rae-banner-box[data-code=InternalError]').waitFor()
})

it('in Next.js "Try again" submits a failed form again, with what is typed by then', async () => {
  const { page, said } = await open('/')
  await page.getByLabel('Person ID').fill('down')
  await page.getByRole('button', { name: 'Save' }).click()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.click()
  await page.locator('.rae-toast .rae-count').waitFor()
  await page.getByLabel('Person ID').fill('p-1')
  await again.click()
  await page.locator('.rae-toast').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Person ID').inputValue()).toBe('')
  expect(said).toEqual([])
})

it('in Next.js errors hydrate in the locale of a cookie, in the page and in a part that streams later', async () => {
  const { page, said } = await open('/stream', { cookies: { locale: 'de' } })
  await page.locator('.rae-title', { hasText: 'Der Dienst hat ein Problem' }).waitFor()
  const live = page.locator('[data-rae-live] > div')
  await page.waitForFunction(() => document.querySelectorAll('[data-rae-live] > div').length === 2)
  expect(await live.allTextContents()).toEqual([
    expect.stringMatching(/^Fehler: Für das Konto steht eine Zahlung aus/),
    expect.stringMatching(/^Fehler: Der Dienst hat ein Problem/),
  ])
  expect(await page.locator('.rae-banner-box').count()).toBe(2)
  expect(await page.locator('.rae-toast').count()).toBe(0)
  expect(said).toEqual([])
})

it('in Next.js the words that a loader brings are in the server’s HTML, and stay there', async () => {
  const cookies = { locale: 'de', loads: '1' }
  const cookie = Object.entries(cookies).map((pair) => pair.join('='))
  const answer = await fetch(`${server.url}/stream`, { headers: { cookie: cookie.join('; ') } })
  const html = await answer.text()
  expect(html).toContain('Der Dienst hat ein Problem')
  expect(html).toContain('Für das Konto steht eine Zahlung aus')
  const { page, said } = await open('/stream', { cookies })
  await page.waitForFunction(() => document.querySelectorAll('[data-rae-live] > div').length === 2)
  expect(await page.locator('.rae-banner-box').count()).toBe(2)
  expect(await page.locator('.rae-toast').count()).toBe(0)
  expect(said).toEqual([])
})

it('in Next.js the error page has the words of a failure whose text production hides, and its request ID', async () => {
  const { page } = await open('/broken')
  await page.getByText('Error: The service has a problem', { exact: true }).waitFor()
  await page.getByText('Details', { exact: true }).click()
  expect(await page.locator('.rae-details dl').textContent()).toContain('id-1')
})

it('in Next.js "Try again" of the error page says what came of it: the next error, then the page', async () => {
  const { page } = await open('/broken')
  const again = page.getByRole('button', { name: 'Try again' })
  await again.click()
  await again.waitFor()
  expect(await page.locator('[data-rae-live]').allTextContents()).not.toContain('Done')
  await page.context().addCookies([{ name: 'healed', value: '1', url: server.url }])
  await again.click()
  await page.getByRole('heading', { name: 'Your people' }).waitFor()
  expect(await page.locator('.rae-banner-box, .rae-toast').count()).toBe(0)
})
