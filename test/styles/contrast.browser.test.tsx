import { render, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import '../../src/styles.css'
import { recipes } from '../../stories/recipes/recipes.js'
import { contrast } from './contrast.js'
import { LookPage } from './LookPage.js'

const BOXES = '.rae-banner-box, .rae-toast, .rae-list, .rae-summary, .rae-field-message'
const CONTROLS = '.rae-action, .rae-copy, .rae-close, .rae-more-button, summary, .rae-summary a'

afterEach(async () => {
  document.documentElement.style.colorScheme = ''
  await emulate({})
})

it.each([
  ['light', 'no-preference'],
  ['dark', 'no-preference'],
  ['light', 'more'],
  ['dark', 'more'],
])(
  'texts have a contrast of 4.5:1, marks, borders and focus rings 3:1, in %s with prefers-contrast %s, also with each recipe',
  { tags: 'media-features' },
  async (scheme, preference) => {
    await page.viewport(1280, 900)
    await emulate({ 'prefers-contrast': preference, 'prefers-reduced-motion': 'reduce' })
    document.documentElement.style.colorScheme = scheme
    render(<LookPage />)
    await waitFor(() => {
      for (const box of ['.rae-banner-box', '.rae-toast', '.rae-summary a', '.rae-field-message'])
        if (!document.querySelector(box)) throw new Error(`no ${box} yet`)
    })
    for (const details of document.querySelectorAll('details')) details.open = true
    const failed = [{ name: 'the kit', css: '', samples: {} }, ...recipes].flatMap(
      ({ name, css, samples }) => {
        const sheet = document.createElement('style')
        const calls = Object.entries<string>(samples)
        const rules = calls.reduce(
          (text, [call, value]) => text.replaceAll(`var(${call})`, value).replaceAll(call, value),
          css,
        )
        sheet.textContent = rules.replace(/^@.*\n/gm, '')
        document.head.append(sheet)
        const low = tooLow().map((line) => `${name}: ${line}`)
        sheet.remove()
        return low
      },
    )
    expect(failed).toEqual([])
  },
)

/** The texts, marks, borders and focus rings on the page whose contrast is too low. */
function tooLow(): readonly string[] {
  return [...document.querySelectorAll(BOXES)].flatMap((box) =>
    [box, ...box.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element)
      if (!element.checkVisibility() || element.closest('.rae-visually-hidden')) return []
      const behind = backgrounds(element)
      const before = getComputedStyle(element, '::before')
      const hasText = [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
      )
      const isControl = element.matches(CONTROLS)
      const colors: readonly (readonly [
        what: string,
        color: string,
        least: number,
        on: readonly string[],
      ])[] = [
        ...(hasText || element.matches('.rae-count')
          ? [['text', style.color, 4.5, behind] as const]
          : []),
        ...(before.clipPath.startsWith('polygon')
          ? [['mark', before.backgroundColor, 3, behind] as const]
          : []),
        ...(isControl &&
        Number.parseFloat(style.borderTopWidth) > 0 &&
        !style.borderTopColor.endsWith(' 0)')
          ? [['border', style.borderTopColor, 3, behind.slice(0, -1)] as const]
          : []),
        ...(isControl
          ? [['focus ring', focusColor(element), 3, behind.slice(0, -1)] as const]
          : []),
      ]
      return colors.flatMap(([what, color, least, on]) => {
        const ratio = contrast(color, on)
        return ratio >= least
          ? []
          : `${what} of ${element.className || element.tagName}: ${ratio.toFixed(2)}`
      })
    }),
  )
}

/** What is painted behind an element's text, the outermost first. */
function backgrounds(element: Element): readonly string[] {
  const colors: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    colors.unshift(getComputedStyle(at).backgroundColor)
  }
  return [colorOf(document.body, 'Canvas'), ...colors]
}

function focusColor(element: Element): string {
  return colorOf(element, 'var(--rae-focus, var(--rae-info))')
}

/** A color's computed value in an element. */
function colorOf(element: Element, color: string): string {
  const probe = document.createElement('i')
  probe.style.color = color
  element.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  return computed
}

/** Makes the browser emulate media features. */
async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  })
}
