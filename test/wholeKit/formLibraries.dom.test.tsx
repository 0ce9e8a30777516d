import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import { ApiErrorProvider, ErrorToaster } from '../../src/index.js'
import { ActionForm } from '../../stories/forms/ActionForm.js'
import { AriaForm } from '../../stories/forms/AriaForm.js'
import { BaseForm } from '../../stories/forms/BaseForm.js'
import type { EmployeeFormProps } from '../../stories/forms/Employee.js'
import { HookForm } from '../../stories/forms/HookForm.js'
import { PlainForm } from '../../stories/forms/PlainForm.js'
import { RadixForm } from '../../stories/forms/RadixForm.js'
import { saveEmployee } from '../../stories/forms/saveEmployee.js'
import { TanStackForm } from '../../stories/forms/TanStackForm.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'
import { reactMajor } from '../setup/reactMajor.js'

const forms: readonly [string, ComponentType<EmployeeFormProps>][] = [
  ['a plain form with FormData', PlainForm],
  ["a form with React 19's action", ActionForm],
  ['React Hook Form', HookForm],
  ['TanStack Form', TanStackForm],
  ['React Aria Components', AriaForm],
  ['Base UI', BaseForm],
  ['Radix Form', RadixForm],
]

// React 18 has no actions.
const known = forms.filter(([, Form]) => reactMajor >= 19 || Form !== ActionForm)

describe.each(known)('%s', (name, Form) => {
  function mount() {
    const save = vi.fn(saveEmployee)
    render(
      <ApiErrorProvider catalog={faceRecognition} toaster={<ErrorToaster />}>
        <Form save={save} />
      </ApiErrorProvider>,
    )
    return save
  }

  const control = (label: string) => screen.getByRole('textbox', { name: label })
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

  async function fill(number: string) {
    await userEvent.type(control('Name'), 'Lin')
    await userEvent.clear(control('Employee number'))
    await userEvent.type(control('Employee number'), number)
  }

  /** The field's sentence, without the word for its severity. */
  function sentenceOf(label: string): string {
    const input = control(label)
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? []
    const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '')
    return texts
      .filter((text) => !text.startsWith('On the back'))
      .join('')
      .replace(/^Error: ?/, '')
  }

  /** How often a text is on the page, apart from live regions and the summary. */
  function standings(text: string): number {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let found = 0
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const counts = !parent?.closest('[aria-live], .rae-summary, select, script')
      if (counts && walker.currentNode.textContent?.includes(text)) found += 1
    }
    return found
  }

  it(`${name} shows an error once, at its field, and focuses it`, async () => {
    const spoken = recordSpeech()
    mount()
    await fill('taken')
    await press()
    await waitFor(() => expect(control('Employee number')).toBeInvalid())
    await waitFor(() => expect(sentenceOf('Employee number')).toMatch(/\w+ \w+/))
    const sentence = sentenceOf('Employee number')
    expect(standings(sentence)).toBe(1)
    await waitFor(() => expect(control('Employee number')).toHaveFocus())
    expect(control('Name')).not.toBeInvalid()
    expect(control('Name')).toHaveValue('Lin')
    expect(control('Employee number')).toHaveValue('taken')
    expect(screen.queryByRole('listitem', { name: /./ })).not.toBeInTheDocument()
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(spoken.join()).not.toContain(sentence)
  })

  it(`${name} allows the next submit, and shows the same error again`, async () => {
    const save = mount()
    await fill('taken')
    for (const times of [1, 2, 3]) {
      await press()
      await waitFor(() => expect(save).toHaveBeenCalledTimes(times))
      await waitFor(() => expect(sentenceOf('Employee number')).toMatch(/\w+ \w+/))
    }
  })

  it(`${name} ends the error of the edited field and of no other`, async () => {
    mount()
    await fill('both')
    await press()
    await waitFor(() => expect(control('Name')).toBeInvalid())
    expect(control('Employee number')).toBeInvalid()
    const summary = screen.getByRole('group', { name: /problems/ })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.type(control('Name'), 'g')
    await waitFor(() => expect(control('Name')).not.toBeInvalid())
    expect(control('Employee number')).toBeInvalid()
    expect(sentenceOf('Employee number')).toMatch(/\w+ \w+/)
  })

  it(`${name} shows an error without a field in the summary, and ends it with a success`, async () => {
    mount()
    await fill('group')
    await press()
    await waitFor(() =>
      expect(screen.getByRole('group', { name: /problem/ })).toHaveTextContent(/group/i),
    )
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    await userEvent.clear(control('Employee number'))
    await userEvent.type(control('Employee number'), 'free')
    await press()
    expect(await screen.findByText('Saved')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('group')).not.toBeInTheDocument())
  })
})
