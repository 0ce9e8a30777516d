import type { Entry } from '../../../src/model/Entry.js'
import { inlineText } from '../../../src/present/inlineText.js'
import { likeness } from '../../../src/present/likeness.js'
import type { ErrorContextValue } from '../../../src/react/provider/ErrorContext.js'

/** Boxes that say what an error as a whole is. */
const BOX = '.rae-toast, .rae-banner-box, .rae-list-item:not([data-past])'

/** Elements that say the sentence of a violation. */
const LINE = '.rae-field-message, .rae-summary-list > li'

const REFERENCES = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns']

/** Checks what holds of a page that has come to rest. Returns the first thing that doesn't, in words. */
export function findViolation(context: ErrorContextValue): string | undefined {
  const { entries } = context.store.getSnapshot()
  return findLost(entries, context) ?? findTwice(entries, context) ?? findReference()
}

/** An open entry whose words nobody can see, and that no button counts. */
function findLost(entries: readonly Entry[], context: ErrorContextValue): string | undefined {
  const { store, text } = context
  const boxes = visible(BOX).map(textOf)
  const lines = visible(LINE).map(textOf)
  const isToaster = (id: string) => store.router.surface(id)?.kind === 'toaster'
  const inToaster = entries.filter(({ id }) => store.router.placesOf(id).some(isToaster))
  // Errors of the same words are one box.
  const boxed = new Set(inToaster.map(likeness)).size
  const hidden = boxed - visible('.rae-toast, .rae-list-item:not([data-past])').length
  const counted = text('more', { count: hidden })
  const isCounted = visible('.rae-more-button').some((button) => button.textContent === counted)
  for (const entry of entries) {
    if (isCounted && inToaster.includes(entry)) continue
    const words = sentencesOf(entry, context)
    const lost = words.find((word) => ![...boxes, ...lines].some((shown) => shown.includes(word)))
    if (lost) return `lost: ${describeEntry(entry)}: "${lost}" is not on the page`
  }
  return undefined
}

/** The sentences that an entry has on the page: its title, or one for each violation. */
function sentencesOf(entry: Entry, { present, store }: ErrorContextValue): readonly string[] {
  const words = present(entry)
  const whole = entry.surface !== 'field' || entry.violations.length === 0
  if (whole) return [words.title]
  const items = store.router
    .placesOf(entry.id)
    .flatMap((place) => {
      const inSummary = store.router.surface(place)?.kind === 'summary'
      return store.router.routed(place).map((item) => ({ item, inSummary }))
    })
    .filter(({ item }) => item.entry.id === entry.id)
  return entry.violations.map((_, at) => {
    const { item, inSummary } =
      items.find(({ item }) => item.violation === at && item.role === 'text') ?? {}
    return item
      ? inlineText(item, words, item.path ?? inSummary)
      : `violation ${at}, which no surface has,`
  })
}

/** A text that stands more often than there are errors that say it, or more than once at one place. */
function findTwice(entries: readonly Entry[], context: ErrorContextValue): string | undefined {
  const titles = entries.map((entry) => context.present(entry).title)
  const shown = visible(BOX).map((box) => textOf(box.querySelector('.rae-title')))
  for (const title of new Set(titles)) {
    const errors = titles.filter((one) => one === title).length
    const places = shown.filter((one) => one.includes(` ${title}`) || one === title).length
    // A longer title may contain a shorter one.
    const longer = titles.filter((one) => one !== title && one.includes(title)).length
    if (places > errors + longer) return `twice: "${title}" for ${errors} errors`
  }
  for (const place of document.querySelectorAll('.rae-field-error, .rae-summary-list')) {
    const texts = [...place.children].map((line) => line.innerHTML.replace(/id="[^"]*"/g, ''))
    if (new Set(texts).size < texts.length) return `twice in one place: ${place.textContent}`
  }
  const toasts = [...document.querySelectorAll('.rae-toast:not([inert])')].map((one) => {
    const id = one.getAttribute('data-entry')
    const entry = entries.find((other) => other.id === id)
    return entry && likeness(entry)
  })
  if (new Set(toasts).size < toasts.length) return `twice: a toast of ${toasts}`
  return undefined
}

/** A reference of ARIA's to an element that isn't there, or is there twice. */
function findReference(): string | undefined {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const again = ids.find((id, at) => ids.indexOf(id) !== at)
  if (again) return `the id "${again}" is there twice`
  for (const name of REFERENCES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name)?.match(/\S+/g) ?? []) {
        if (!ids.includes(id)) return `${name} of ${describeElement(element)} refers to nothing`
      }
    }
  }
  for (const control of document.querySelectorAll('input[aria-invalid=true]')) {
    const named = control.getAttribute('aria-describedby')?.match(/\S+/g) ?? []
    const words = named.map((id) => document.getElementById(id)?.textContent ?? '').join('')
    if (!words) return `${describeElement(control)} is invalid and nothing says why`
  }
  return undefined
}

/** The elements that a person can come across. */
export function visible(selector: string): readonly HTMLElement[] {
  const modals = [...document.querySelectorAll('dialog:modal')]
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[inert], [aria-hidden=true]') &&
      modals.every((modal) => modal.contains(element)),
  )
}

function textOf(element: Element | null): string {
  return element?.textContent ?? ''
}

function describeEntry({ id, error, scope, surface, violations }: Entry): string {
  const paths = violations.flatMap((one) => one.paths).join(', ')
  return `${id} ${error.code} ${paths} (${surface} in "${scope}")`
}

/** An element in a few words, for people. */
export function describeElement(element: Element): string {
  const name =
    element.getAttribute('aria-label') ?? element.getAttribute('name') ?? textOf(element).trim()
  const part = element.getAttribute('class')?.split(' ')[0]
  return `${element.localName}${part ? `.${part}` : ''} "${name.slice(0, 40)}"`
}
