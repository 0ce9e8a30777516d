import { render, waitFor } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { cdp, page } from 'vitest/browser'
import '../../src/styles.css'
import { LookPage } from './LookPage.js'

// Guards the look: after an intended change of the style sheet, `npx vitest run --project browser test/styles/look -u`
// writes the snapshot again. No text wraps, and no width depends on one, so that fonts make no difference.

/** The parts, by their selectors; `=` where width and place depend on a text. */
const PARTS = [
  ...['error', 'warning', 'info'].flatMap((severity) =>
    ['', ' .rae-title', ' .rae-description'].map(
      (part) => `.rae-banner-box[data-severity=${severity}]${part}`,
    ),
  ),
  '.rae-banner-box .rae-actions',
  '=.rae-banner-box .rae-action[data-primary]',
  '=.rae-banner-box .rae-action:not([data-primary])',
  '.rae-banner-box .rae-close',
  '.rae-banner-box details',
  '=.rae-banner-box summary',
  '.rae-toaster',
  '.rae-toast',
  '.rae-toast .rae-title',
  '=.rae-toast .rae-count',
  '.rae-toast .rae-actions',
  '.rae-toast .rae-close',
  '.rae-summary',
  '.rae-summary .rae-title',
  '.rae-summary-list',
  '=.rae-summary a',
  '.rae-field-message',
]

it.each([
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)(
  'the boxes, colors and texts at %i pixels in %s are those of the snapshot',
  { tags: ['media-features', 'fonts'] },
  async (width, scheme) => {
    onTestFinished(async () => {
      document.documentElement.style.colorScheme = ''
      await reduceMotion(false)
    })
    await page.viewport(width, 900)
    await reduceMotion(true)
    document.documentElement.style.colorScheme = scheme
    render(<LookPage />)
    const found = await waitFor(() => {
      return Object.fromEntries(PARTS.map(partOf))
    })
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(
      `./look/${width}-${scheme}.json`,
    )
  },
)

/** Moves nothing, so that nothing is measured halfway. */
async function reduceMotion(reduced: boolean): Promise<void> {
  const session = cdp() as unknown as {
    send: (method: string, params: unknown) => Promise<unknown>
  }
  const features = reduced ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []
  await session.send('Emulation.setEmulatedMedia', { features })
}

/** A part's box from its nearest positioned corner, its colors, its type, and its own text. */
function partOf(part: string): [part: string, look: string] {
  const selector = part.replace(/^=/, '')
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`no ${selector} yet`)
  const box = element.closest('.rae-banner-box, .rae-toast, .rae-summary, .field') ?? document.body
  const [rect, origin] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
  const left = element === box ? rect.left : rect.left - origin.left
  const top = element === box ? 0 : rect.top - origin.top
  const [x, y, width, height] = [left, top, rect.width, rect.height].map(Math.round)
  const place = part.startsWith('=')
    ? `${height} high at ${y}`
    : `${width} × ${height} at ${x}, ${y}`
  const style = getComputedStyle(element)
  const looks = [
    place,
    `${hex(style.color)} on ${hex(style.backgroundColor)}`,
    `border ${style.borderTopWidth} ${hex(style.borderTopColor)} ${style.borderTopLeftRadius}`,
    `${style.fontSize} ${style.fontWeight}`,
    element.children[0] ? '' : element.textContent,
  ]
  return [selector, looks.filter(Boolean).join(' | ')]
}

/** A color as the browser paints it, `#rrggbbaa`. */
function hex(color: string): string {
  const context = Object.assign(document.createElement('canvas'), {
    width: 1,
    height: 1,
  }).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const parts = [...context.getImageData(0, 0, 1, 1).data]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
