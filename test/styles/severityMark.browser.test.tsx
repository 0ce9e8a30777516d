import { act, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cdp } from 'vitest/browser'
import '../../src/styles.css'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  type Severity,
  useApiError,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { contrast } from './contrast.js'

const severities: readonly Severity[] = ['error', 'warning', 'info']
const words = { title: 'A title', description: 'What to do.', inline: '{label} is not right' }
const catalog = defineCatalog({
  codes: Object.fromEntries(
    severities.map((severity) => [
      `Sample.${severity}`,
      { severity, fault: 'input' as const, words },
    ]),
  ),
})

/** Makes the browser emulate media features until the end of the test. */
async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  const session = cdp() as unknown as Session
  const set = (features: object) => session.send('Emulation.setEmulatedMedia', { features })
  onTestFinished(async () => void (await set([])))
  await set(Object.entries(features).map(([name, value]) => ({ name, value })))
}

describe.each([
  ['without forced colors', 'none'],
  ['with forced colors', 'active'],
])('the severity mark %s', { tags: 'media-features' }, (name, forced) => {
  it.each(['banner', 'field', 'toast'] as const)(
    `a %s marks error, warning and info with a shape each, ${name}`,
    async (surface) => {
      await emulate({ 'forced-colors': forced })
      expect(matchMedia('(forced-colors: active)').matches).toBe(forced === 'active')
      render(<Page surface={surface} />)
      const marks = await waitFor(() =>
        severities.map((severity) => {
          const box = document.querySelector(`[data-severity="${severity}"]`)
          const title = box?.querySelector('.rae-title, .rae-field-message')
          if (!box || !title) throw new Error(`no ${severity} yet`)
          return markOf(title)
        }),
      )
      expect(new Set(marks.map(({ shape }) => shape)).size).toBe(3)
      for (const mark of marks) expectVisible(mark)
    },
  )

  it(`a summary has the mark of an error beside its heading, ${name}`, async () => {
    await emulate({ 'forced-colors': forced })
    render(<Page surface="summary" />)
    const title = await screen.findByRole('heading')
    const mark = markOf(title)
    expectVisible(mark)
    expect(mark.shape).toBe(shapeNamed('--rae-mark-error'))
  })
})

describe('the severity mark', () => {
  it('the severity mark has no text for a screen reader, which gets the severity in words', async () => {
    render(<Page surface="field" />)
    const field = await waitFor(() => {
      const message = document.querySelector('[data-severity="warning"] .rae-field-message')
      if (message === null) throw new Error('no message yet')
      return message
    })
    expect(getComputedStyle(field, '::before').content).toBe('""')
    expect(field).toHaveTextContent('Warning: Name is not right')
  })

  it('a form library’s message with the class rae-field-message has the error mark, and none while it is empty', () => {
    render(
      <>
        <p className="rae-field-message">Enter a name</p>
        <p className="rae-field-message" data-testid="empty" />
      </>,
    )
    const mark = markOf(screen.getByText('Enter a name'))
    expectVisible(mark)
    expect(mark.shape).toBe(shapeNamed('--rae-mark-error'))
    expect(mark.textColor).not.toBe(getComputedStyle(document.body).color)
    expect(markOf(screen.getByTestId('empty')).content).toBe('none')
  })

  it.each(['0', '0px', '0em'])(
    'the severity mark takes no room where `--rae-icon-size` is %s',
    async (none) => {
      render(
        <div style={{ '--rae-icon-size': none } as React.CSSProperties}>
          <Page surface="summary" />
        </div>,
      )
      const title = await screen.findByRole('heading')
      expect(getComputedStyle(title).paddingInlineStart).toBe('0px')
      const { inlineSize, blockSize } = getComputedStyle(title, '::before')
      expect([inlineSize, blockSize]).toEqual(['0px', '0px'])
    },
  )

  it('the severity mark stands beside the first line, at the right in right-to-left text', async () => {
    render(
      <div dir="rtl" style={{ inlineSize: '6rem' }}>
        <Page surface="summary" />
      </div>,
    )
    const title = await screen.findByRole('heading')
    const style = getComputedStyle(title, '::before')
    const size = Number.parseFloat(style.blockSize)
    expect(title.getBoundingClientRect().height).toBeGreaterThan(2 * size)
    expect(style.right).toBe('0px')
    expect(Number.parseFloat(getComputedStyle(title).paddingRight)).toBeGreaterThan(size)
    expect(Number.parseFloat(style.top)).toBeLessThan(size / 2)
  })
})

describe('margins', () => {
  it('a banner with an error keeps a margin after it, and an empty banner and summary take no room', async () => {
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store} toaster={null}>
        <ErrorSummary data-testid="summary" />
        <ErrorBanner data-testid="banner" />
        <p data-testid="next" style={{ margin: 0 }}>
          What comes next
        </p>
      </ApiErrorProvider>,
    )
    const boxOf = (id: string) => screen.getByTestId(id).getBoundingClientRect()
    const { top } = boxOf('next')
    const before = boxOf('summary').top
    expect(top).toBe(before)
    act(() => void store.report(envelope('InternalError'), { surface: 'banner' }))
    await waitFor(() => expect(screen.getByTestId('banner')).not.toHaveAttribute('data-empty'))
    expect(boxOf('next').top - boxOf('banner').bottom).toBe(12)
  })
})

it('the bar of a toast’s remaining time is animated, except with reduced motion', {
  tags: 'media-features',
}, async () => {
  const store = createErrorStore()
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster duration={60_000} />}>
      {null}
    </ApiErrorProvider>,
  )
  act(() => void store.report(envelope('InternalError'), { surface: 'toast' }))
  const bar = await waitFor(() => {
    const element = document.querySelector('.rae-remaining')
    if (element === null) throw new Error('no bar yet')
    return element
  })
  await emulate({ 'prefers-reduced-motion': 'no-preference' })
  expect(getComputedStyle(bar).animationName).toBe('rae-remaining')
  await emulate({ 'prefers-reduced-motion': 'reduce' })
  expect(getComputedStyle(bar).animationName).toBe('none')
})

function markOf(title: Element) {
  const { content, clipPath, inlineSize, blockSize, backgroundColor } = getComputedStyle(
    title,
    '::before',
  )
  const boxes = [document.body, title.closest('.rae-banner-box, .rae-toast, .rae-summary')]
  const behind = boxes.map((box) => (box ? getComputedStyle(box).backgroundColor : 'transparent'))
  return {
    content,
    shape: clipPath,
    size: [inlineSize, blockSize].map(Number.parseFloat),
    color: backgroundColor,
    textColor: getComputedStyle(title).color,
    behind,
  }
}

function expectVisible({ content, shape, size, color, textColor, behind }: Mark): void {
  expect(content).toBe('""')
  expect(shape).toMatch(/^polygon\(/)
  expect(Math.min(...size)).toBeGreaterThan(15)
  // WCAG 1.4.11 for the mark, 1.4.3 for the text.
  expect(contrast(color, behind)).toBeGreaterThanOrEqual(3)
  expect(contrast(textColor, behind)).toBeGreaterThanOrEqual(4.5)
}

/** The computed `clip-path` of a custom property. */
function shapeNamed(property: string): string {
  const probe = document.createElement('i')
  probe.style.clipPath = `var(${property})`
  document.body.append(probe)
  const { clipPath } = getComputedStyle(probe)
  probe.remove()
  return clipPath
}

function Page({ surface }: { readonly surface: 'banner' | 'field' | 'toast' | 'summary' }) {
  const shown = surface === 'summary' ? severities.slice(0, 1) : severities
  return (
    <ApiErrorProvider catalog={catalog} toaster={<ErrorToaster max={3} />}>
      {shown.map((severity) => (
        <ApiErrorScope key={severity} fields={{ Name: { label: 'Name' } }}>
          <form>
            {surface === 'summary' && <ErrorSummary />}
            {surface === 'banner' && <ErrorBanner />}
            {(surface === 'field' || surface === 'summary') && (
              <>
                <input name="Name" aria-label="Name" />
                <FieldError name="Name" />
              </>
            )}
          </form>
          <Failed severity={severity} surface={surface === 'summary' ? 'field' : surface} />
        </ApiErrorScope>
      ))}
    </ApiErrorProvider>
  )
}

function Failed({ severity, surface }: FailedProps) {
  const code = `Sample.${severity}`
  const fields = surface === 'field' ? [{ path: 'Name' }, { path: 'Age' }] : []
  const [failure] = useState({ origin: 'api', code, message: '', fields } as const)
  useApiError(failure, { surface, foreground: false })
  return null
}

type Mark = ReturnType<typeof markOf>

interface Session {
  send(method: string, params: object): Promise<unknown>
}

interface FailedProps {
  readonly severity: Severity
  readonly surface: 'banner' | 'field' | 'toast'
}
