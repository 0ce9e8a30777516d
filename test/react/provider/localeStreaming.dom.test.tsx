import { Writable } from 'node:stream'
import { act, waitFor } from '@testing-library/react'
import { type ReactElement, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import de from '../../../src/catalogs/locales/de.js'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorSummary,
  FieldError,
  type LocaleMessages,
  useApiError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'

interface PageProps {
  readonly failures: readonly unknown[]
  readonly load: () => Promise<LocaleMessages>
}

function Page({ failures, load }: PageProps) {
  return (
    <StrictMode>
      <ApiErrorProvider locale="de" messages={{ de: load }}>
        <h1>Personen</h1>
        <ApiErrorScope>
          {failures.map((failure, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stay in order.
            <Failed key={at} failure={failure} />
          ))}
          <form>
            {failures.length > 1 && <ErrorSummary data-testid="summary" />}
            {failures[0] === SERVICE && <ErrorBanner data-testid="banner" />}
            <input name="PersonName" aria-label="Name" />
            <FieldError name="PersonName" data-testid="field" />
            <input name="PersonId" aria-label="Id" />
            <FieldError name="PersonId" data-testid="other" />
          </form>
        </ApiErrorScope>
      </ApiErrorProvider>
    </StrictMode>
  )
}

function Failed({ failure }: { readonly failure: unknown }) {
  useApiError(failure, failure === SERVICE ? { surface: 'banner' } : {})
  return null
}

/** The whole HTML. */
function stream(page: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: string[] = []
    const target = new Writable({
      write(chunk, _, next) {
        parts.push(String(chunk))
        next()
      },
      final(next) {
        // React's server leaves the contexts of a render that waited as they were until its next render, for whatever
        // else renders in the same process.
        renderToPipeableStream(<p />)
        resolve(parts.join(''))
        next()
      },
    })
    const { pipe } = renderToPipeableStream(page, {
      onError: reject,
      onAllReady: () => pipe(target),
    })
  })
}

const arrive = () => {
  let come = () => {}
  const load = vi.fn(
    () =>
      new Promise<LocaleMessages>((resolve) => {
        come = () => resolve(de)
      }),
  )
  return { load, come: () => come() }
}

/** Notes the text after each change. */
function watchText(host: Element) {
  const texts: string[] = []
  const observer = new MutationObserver(() => texts.push(host.textContent ?? ''))
  observer.observe(host, { subtree: true, childList: true, characterData: true })
  return () => {
    observer.disconnect()
    return texts
  }
}

const SERVICE = envelope('InternalError')

it.each([
  ['banner', 'Der Dienst hat ein Problem', [SERVICE]],
  ['field', 'nicht akzeptiert', [fieldFailure('PersonName')]],
  ['summary', 'Es gibt 2 Probleme', [fieldFailure('PersonName'), fieldFailure('PersonId')]],
] as const)(
  'a server that streams waits for the words of a %s, which stay there until the browser has them',
  async (place, words, failures) => {
    const onServer = vi.fn(async () => de)
    const html = await stream(<Page failures={failures} load={onServer} />)
    expect(onServer).toHaveBeenCalledTimes(1)
    const host = document.body.appendChild(document.createElement('div'))
    host.innerHTML = html
    const element = host.querySelector(`[data-testid=${place}]`)
    expect(element).toHaveTextContent(words)

    const { load, come } = arrive()
    const onRecoverableError = vi.fn()
    const root = await act(async () =>
      hydrateRoot(host, <Page failures={failures} load={load} />, { onRecoverableError }),
    )
    expect(element).toHaveTextContent(words)
    expect(load).toHaveBeenCalledTimes(1)

    const seen = watchText(host)
    await act(async () => {
      come()
      // React renders in a task of its own; `act` would in the middle of this one.
      await new Promise((resolve) => setTimeout(resolve))
    })
    expect(host.querySelector(`[data-testid=${place}]`)).toBe(element)
    expect(element).toHaveTextContent(words)
    expect(seen().every((text) => text.includes(words))).toBe(true)
    // It has hydrated: what a server leaves out is there.
    await waitFor(() =>
      expect(host.querySelector('[aria-invalid], .rae-banner .rae-close')).not.toBeNull(),
    )
    expect(onRecoverableError).not.toHaveBeenCalled()
    await act(() => root.unmount())
    host.remove()
  },
)

it('a server calls no locale loader for a page without errors, and waits for none', async () => {
  const load = vi.fn(() => new Promise<LocaleMessages>(() => {}))
  expect(await stream(<Page failures={[]} load={load} />)).toContain('data-testid="field"')
  expect(load).not.toHaveBeenCalled()
})

it('a server speaks English where a locale loader takes longer than a second', async () => {
  const html = await stream(<Page failures={[SERVICE]} load={() => new Promise(() => {})} />)
  expect(html).toContain('The service has a problem')
})

it('a server speaks English where a locale loader fails', async () => {
  const html = await stream(
    <Page failures={[SERVICE]} load={() => Promise.reject(new Error('gone'))} />,
  )
  expect(html).toContain('The service has a problem')
})

it('a server that renders to a string leaves the place empty, and the browser fills it', async () => {
  const page = (load: () => Promise<LocaleMessages>) => <Page failures={[SERVICE]} load={load} />
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(page(async () => de))
  expect(host).toHaveTextContent('Personen')
  expect(host).not.toHaveTextContent('Problem')
  const onRecoverableError = vi.fn()
  const root = await act(async () =>
    hydrateRoot(
      host,
      page(async () => de),
      { onRecoverableError },
    ),
  )
  await waitFor(() => expect(host).toHaveTextContent('Der Dienst hat ein Problem'))
  expect(onRecoverableError).toHaveBeenCalled()
  await act(() => root.unmount())
  host.remove()
})
