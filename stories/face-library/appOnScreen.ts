import { expect, waitFor, within } from 'storybook/test'
import { faceService } from './handlers.js'
import { loadAppTexts } from './loadAppTexts.js'

/** The part of a play function's context that the app's stories use. */
export interface Played {
  readonly canvasElement: HTMLElement
  readonly globals: Readonly<Record<string, unknown>>
  readonly userEvent: {
    readonly type: (element: Element, text: string) => Promise<void>
    readonly click: (element: Element) => Promise<void>
  }
}

/** Finds the parts of the app on the screen, in the toolbar's locale. */
export function appOnScreen({ canvasElement, globals, userEvent }: Played) {
  const canvas = within(canvasElement)
  const page = within(canvasElement.ownerDocument.body)
  const locale = String(globals.locale)
  const { t } = loadAppTexts(locale)

  async function form(title: Parameters<typeof t>[0]) {
    await canvas.findByText('staff')
    return within(canvas.getByRole('form', { name: t(title) }))
  }
  const newGroup = () => form('newGroup')
  const newPerson = () => form('addPerson')
  const search = () => form('searchFace')

  async function createGroup(id: string, name: string): Promise<void> {
    const group = await newGroup()
    if (id !== '') await userEvent.type(group.getByLabelText(t('groupId')), id)
    if (name !== '') await userEvent.type(group.getByLabelText(t('groupName')), name)
    await userEvent.click(group.getByRole('button', { name: t('createGroup') }))
  }

  type Sample = 'sampleFirst' | 'sampleSecond' | 'sampleLandscape' | 'sampleLarge'

  async function chooseSample(at: Awaited<ReturnType<typeof form>>, sample: Sample) {
    await userEvent.click(at.getByRole('button', { name: t(sample) }))
    await waitFor(() =>
      expect((at.getByLabelText(t('photo')) as HTMLInputElement).files).toHaveLength(1),
    )
  }

  async function addPerson(id: string, name: string, sample: Sample): Promise<void> {
    const person = await newPerson()
    await userEvent.type(person.getByLabelText(t('personId')), id)
    await userEvent.type(person.getByLabelText(t('personName')), name)
    await chooseSample(person, sample)
    await userEvent.click(person.getByRole('button', { name: t('addPersonButton') }))
  }

  async function searchFor(sample: Sample): Promise<void> {
    const form = await search()
    await chooseSample(form, sample)
    await userEvent.click(form.getByRole('button', { name: t('search') }))
  }

  /** Stories assert the words in English only. In another locale they still run. */
  function words(text: string | RegExp): string | RegExp {
    return locale === 'en' ? text : /./
  }

  /** The field is marked as invalid, has the words as its description, and has focus. */
  async function expectFieldError(field: HTMLElement, text: string): Promise<void> {
    await waitFor(() => expect(field).toBeInvalid(), { timeout: 10_000 })
    const description = locale === 'en' ? expect.stringMatching(`^Error: ${escaped(text)}`) : /./
    await expect(field).toHaveAccessibleDescription(description)
    await waitFor(() => expect(field).toHaveFocus())
    await expect(toasts()).toHaveLength(0)
    await expectPlainWords()
  }

  function toasts(): HTMLElement[] {
    return page.queryAllByRole('listitem').filter((item) => item.matches('.rae-toast:not([inert])'))
  }

  async function findToast(code: string): Promise<HTMLElement> {
    await waitFor(() => expect(toasts().map(codeOf)).toContain(code))
    return toasts().find((toast) => codeOf(toast) === code) as HTMLElement
  }

  /** Finds a part of a box by its selector: its name differs between locales. In English, checks its name too. */
  async function part(box: HTMLElement, selector: string, name: string): Promise<HTMLElement> {
    await waitFor(() => expect(box.querySelector(selector)).toBeInstanceOf(HTMLElement))
    const found = box.querySelector(selector) as HTMLElement
    if (locale === 'en') await expect(found).toHaveAccessibleName(expect.stringContaining(name))
    return found
  }

  /** The document contains none of the service's messages for developers. */
  async function expectPlainWords(): Promise<void> {
    const shown = canvasElement.ownerDocument.body.textContent
    await expect(faceService.messagesSent().length).toBeGreaterThan(0)
    for (const message of faceService.messagesSent()) await expect(shown).not.toContain(message)
  }

  return {
    canvas,
    t,
    words,
    part,
    newGroup,
    newPerson,
    search,
    createGroup,
    addPerson,
    searchFor,
    chooseSample,
    expectFieldError,
    expectPlainWords,
    toasts,
    findToast,
  }
}

function codeOf(element: HTMLElement): string | undefined {
  return element.dataset.code
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}
