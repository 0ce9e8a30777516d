import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { install } from './install.js'
import { launch, openPage } from './openPage.js'

let browser: Browser
let server: PreviewServer
let url: string

beforeAll(async () => {
  const root = install('react-router')
  const config = { root, configFile: false, logLevel: 'error' } as const
  vi.stubEnv('NODE_ENV', 'production')
  await build(config)
  vi.unstubAllEnvs()
  server = await preview({ ...config, preview: { port: 0, host: 'localhost' } })
  url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  browser = await launch()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const open = (path: string, options?: Parameters<typeof openPage>[2]) =>
  openPage(browser, url + path, options)

it("the guide's error page for React Router is the one of this app", () => {
  const guide = readFileSync('stories/docs/Interceptors.mdx', 'utf8')
  const file = join(import.meta.dirname, 'react-router/src/error-page.tsx')
  expect(guide).toContain(readFileSync(file, 'utf8'))
})

it('in React Router a failure that an action returns marks the field and keeps what was typed, and the redirect of a success is no failure', async () => {
  const { page, said } = await open('/')
  await page.getByLabel('Person ID').fill('bad id')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('[name=PersonId][aria-invalid=true]:focus').waitFor()
  expect(await page.getByLabel('Person ID').inputValue()).toBe('bad id')
  expect(await page.locator('.rae-field-message').textContent()).toMatch(/^Error: Person ID can/)
  await page.getByLabel('Person ID').fill('p-1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Your people' }).waitFor()
  expect(await page.locator('.rae-toast, .rae-banner-box').count()).toBe(0)
  expect(said).toEqual([])
})

it('in React Router "Try again" submits a failed form again, and the next failure counts on', async () => {
  const { page } = await open('/')
  await page.getByLabel('Person ID').fill('down')
  await page.getByRole('button', { name: 'Save' }).click()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.click()
  await page.locator('.rae-toast .rae-count').waitFor()
  await page.getByLabel('Person ID').fill('p-1')
  await again.click()
  await page.getByRole('heading', { name: 'Your people' }).waitFor()
  await page.locator('.rae-toast').waitFor({ state: 'detached' })
})

it.each(['failure', 'response', 'data'])(
  'in React Router the error page has the words of a %s that a loader throws, and "Try again" says what came of it: the next error, then the page',
  async (how) => {
    const { page } = await open(`/people?fails=${how}`)
    await page.getByText('Error: The service has a problem', { exact: true }).waitFor()
    await page.getByText('Details', { exact: true }).click()
    expect(await page.locator('.rae-details dl').textContent()).toContain('id-1')
    const again = page.getByRole('button', { name: 'Try again' })
    await again.click()
    await again.waitFor()
    expect(await page.locator('[data-rae-live]').allTextContents()).not.toContain('Done')
    await page.context().addCookies([{ name: 'healed', value: '1', url }])
    await again.click()
    await page.getByRole('heading', { name: 'Your people' }).waitFor()
    expect(await page.locator('.rae-banner-box, .rae-toast').count()).toBe(0)
  },
)

it.each(['/people?fails=text', '/nowhere'])(
  'in React Router the error page has words for a missing page: %s',
  async (path) => {
    const { page } = await open(path)
    await page.locator('.rae-banner-box[data-code="Http.404"]').waitFor()
  },
)

it('in React Router the redirect of a loader is no failure', async () => {
  const { page, said } = await open('/people?fails=redirect')
  await page.getByRole('heading', { name: 'Your people' }).waitFor()
  expect(await page.locator('.rae-toast, .rae-banner-box').count()).toBe(0)
  expect(said).toEqual([])
})

it('in React Router the failure of a fetcher is shown until its next answer, and "Try again" submits again', async () => {
  const { page, said } = await open('/remove')
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.locator('.rae-toast[data-code="ResourceUnavailable.InArrears"]').waitFor()
  await page.getByRole('button', { name: 'Remove all' }).click()
  await page.locator('.rae-toast[data-code=InternalError]').waitFor()
  expect(await page.locator('.rae-toast:not([inert])').count()).toBe(1)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.rae-toast').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remove the list' }).click()
  await page.getByRole('heading', { name: 'Your people' }).waitFor()
  expect(await page.locator('.rae-toast, .rae-banner-box').count()).toBe(0)
  expect(said).toEqual([])
})
