import { afterEach, expect, it } from 'vitest'
import { isRendered } from '../../src/dom/isRendered.js'

afterEach(() => {
  document.body.innerHTML = ''
})

/** The element with the id `it` on a page of this markup. */
function on(html: string): Element {
  document.body.innerHTML = html
  return document.getElementById('it') as Element
}

it.each(['listbox', 'menu'])(
  'a field is on the page while the options of an open %s hide the rest from assistive technology',
  (role) => {
    const field = on(
      `<main aria-hidden="true"><button aria-controls="o"></button><input id="it"></main><ul id="o" role="${role}"><li tabindex="0">One</li></ul>`,
    )
    expect(isRendered(field)).toBe(false)
    document.querySelector('li')?.focus()
    expect(isRendered(field)).toBe(true)
  },
)

it('a field behind a dialog is not on the page while a list in the dialog has focus', () => {
  const field = on(
    '<main aria-hidden="true"><button aria-controls="d"></button><input id="it"></main><div role="dialog" id="d"><ul role="listbox"><li tabindex="0">One</li></ul></div>',
  )
  document.querySelector('li')?.focus()
  expect(isRendered(field)).toBe(false)
})

it.each([
  ['', true],
  ['<div style="display: contents">', true],
  ['<div style="display: none">', false],
  ['<div style="visibility: hidden">', false],
  ['<details><summary>More</summary>', false],
  ['<details open><summary>More</summary>', true],
  ['<div hidden="until-found">', false],
])('an element without a box of its own is where its parent is: in "%s" %s', (parent, rendered) => {
  const place = on(`${parent}<fieldset id="it" style="display: contents"><input></fieldset>`)
  expect(isRendered(place)).toBe(rendered)
})
