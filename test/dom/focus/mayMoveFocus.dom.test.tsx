import { afterEach, expect, it } from 'vitest'
import { createFocusGuard } from '../../../src/dom/focus/createFocusGuard.js'
import { mayMoveFocus } from '../../../src/dom/focus/mayMoveFocus.js'

afterEach(() => {
  document.body.innerHTML = ''
})

/** Whether the kit may take focus from an element that got it after a press. */
function mayTakeFrom(element: HTMLElement): boolean {
  const target = document.createElement('input')
  document.body.append(element, target)
  const guard = createFocusGuard(document)
  document.body.click()
  const focused = element.shadowRoot?.querySelector('input') ?? element
  focused.focus()
  expect(document.activeElement).toBe(element)
  const may = mayMoveFocus(target, guard)
  guard.stop()
  return may
}

function make(html: string): HTMLElement {
  const place = document.createElement('div')
  place.innerHTML = html
  return place.firstElementChild as HTMLElement
}

it.each([
  '<div contenteditable tabindex="0"></div>',
  '<div contenteditable="plaintext-only" tabindex="0"></div>',
  '<div role="textbox" tabindex="0"></div>',
  '<div role="option" tabindex="0"></div>',
  '<div role="listbox" tabindex="0"></div>',
  '<button role="radio"></button>',
  '<button role="checkbox"></button>',
  '<button role="switch"></button>',
  '<span role="slider" tabindex="0"></span>',
  '<iframe title="editor"></iframe>',
])('focus is not taken from %s, in which a person types or chooses', (html) => {
  expect(mayTakeFrom(make(html))).toBe(false)
})

it('focus is not taken from an input within a custom element', () => {
  const host = make('<x-field></x-field>')
  host.attachShadow({ mode: 'open' }).innerHTML = '<input>'
  expect(mayTakeFrom(host)).toBe(false)
})

it.each(['<button type="submit"></button>', '<div contenteditable="false" tabindex="0"></div>'])(
  'focus may be taken from %s',
  (html) => {
    expect(mayTakeFrom(make(html))).toBe(true)
  },
)
