import { act, render, screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../src/styles.css'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorSummary,
  ErrorToaster,
  FieldError,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

type Store = ReturnType<typeof createErrorStore>

async function mount(children: ReactNode, page = createErrorStore()): Promise<Store> {
  render(
    <ApiErrorProvider store={page} toaster={<ErrorToaster max={3} />}>
      <main>
        <h1>Employees</h1>
        {children}
      </main>
    </ApiErrorProvider>,
  )
  await waitFor(() => expect(document.querySelector('[data-rae-live]')).not.toBeNull())
  return page
}

const toasts = () => [...document.querySelectorAll<HTMLElement>('.rae-toast:not([inert])')]
const press = (key: string) => userEvent.keyboard(key)

async function failTimes(store: Store, times: number): Promise<void> {
  act(() => {
    for (let at = 0; at < times; at++) {
      const operation = at ? undefined : 'first'
      store.report(envelope(`InternalError.Number${at}`), { surface: 'toast', operation })
    }
  })
  await waitFor(() => expect(toasts()).toHaveLength(Math.min(times, 3)))
}

/** A page whose field goes away with a press on Enter in it. */
function PassingField() {
  const [here, setHere] = useState(true)
  return here && <input aria-label="Name" onBlur={() => setHere(false)} />
}

describe('focus is never dropped', () => {
  it.each([
    ['Close all messages', 'F8'],
    ['Clear earlier messages', 'F8'],
  ])('focus stays in the list of messages after "%s"', async (name) => {
    const store = await mount(<input aria-label="Name" />)
    await failTimes(store, 4)
    await userEvent.click(screen.getByRole('button', { name: '1 more message' }))
    const list = screen.getByRole('dialog')
    const closeAll = within(list).getByRole('button', { name: 'Close all messages' })
    closeAll.focus()
    await press('{Enter}')
    await waitFor(() => expect(closeAll).not.toBeInTheDocument())
    if (name !== 'Close all messages') {
      const clear = within(list).getByRole('button', { name: 'Clear earlier messages' })
      clear.focus()
      await press('{Enter}')
      await waitFor(() => expect(clear).not.toBeInTheDocument())
    }
    expect(list).toContainElement(document.activeElement as HTMLElement)
  })

  it('focus moves to the newest toast when "1 more message" goes', async () => {
    const store = await mount(<input aria-label="Name" />)
    await failTimes(store, 4)
    const more = screen.getByRole('button', { name: '1 more message' })
    more.focus()
    act(() => store.clear({ operation: 'first' }))
    await waitFor(() => expect(more).not.toBeInTheDocument())
    expect(toasts()[2]).toHaveFocus()
  })

  it.each([
    ['Escape', '{F8}{Escape}'],
    ['the close button', '{F8}{Tab}{Tab}{Tab}{Enter}'],
  ])(
    'focus moves to the main part after %s when the element it came from is gone',
    async (_, keys) => {
      const store = await mount(<PassingField />)
      await failTimes(store, 1)
      screen.getByRole('textbox').focus()
      await press(keys)
      await waitFor(() => expect(toasts()).toHaveLength(0))
      expect(screen.getByRole('main')).toHaveFocus()
      expect(screen.queryByRole('textbox')).toBeNull()
    },
  )
})

describe('Escape belongs to whoever uses it', () => {
  const users: readonly (readonly [string, ReactNode])[] = [
    ['clears a search field', <input key="a" type="search" defaultValue="a" />],
    [
      'is handled by the app',
      <input key="b" onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()} />,
    ],
    [
      'closes a menu',
      <div key="c" role="menu">
        <button type="button" role="menuitem">
          Copy
        </button>
      </div>,
    ],
    [
      'closes a popover',
      <div key="d" popover="auto" ref={(element) => element?.showPopover()}>
        <input />
      </div>,
    ],
  ]
  it.each(users)('a toast stays when Escape %s', async (_, user) => {
    const store = await mount(user)
    await failTimes(store, 1)
    document.querySelector<HTMLElement>('main :is(input, button)')?.focus()
    await press('{Escape}')
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(toasts()).toHaveLength(1)
  })

  it('Escape closes the newest toast where nothing else uses the key', async () => {
    const store = await mount(<input type="search" />)
    await failTimes(store, 2)
    screen.getByRole('searchbox').focus()
    await press('{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(1))
    await press('{F8}{Escape}')
    await waitFor(() => expect(toasts()).toHaveLength(0))
  })
})

/** The message that describes a control. */
function described(control: Element | null): string {
  const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join('')
}

function Rows({ shape }: { readonly shape: (rows: readonly string[]) => readonly string[] }) {
  const [rows, setRows] = useState<readonly string[]>(['a', 'b', 'c'])
  return (
    <ApiErrorScope id="form">
      <ErrorSummary />
      <button type="button" onClick={() => setRows(shape)}>
        Change
      </button>
      {rows.map((row, at) => (
        <p key={row}>
          <input name={`Infos.${at}.Name`} aria-label={row} />
          <FieldError name={`Infos.${at}.Name`} />
        </p>
      ))}
    </ApiErrorScope>
  )
}

describe('an error goes with its row', () => {
  const shapes: readonly (readonly [string, string, (rows: readonly string[]) => string[]])[] = [
    ['a row before it is removed', 'b', (rows) => rows.slice(1)],
    ['its own row is removed', '', (rows) => rows.filter((row) => row !== 'b')],
    ['a row is inserted before it', 'b', (rows) => ['n', ...rows]],
    ['a row is inserted in its place', 'b', ([a = '', ...rows]) => [a, 'n', ...rows]],
    ['its row moves to the front', 'b', ([a = '', b = '', c = '']) => [b, a, c]],
    ['its row moves to the end', 'b', ([a = '', b = '', c = '']) => [a, c, b]],
  ]
  it.each(shapes)('an error stays with its row when %s', async (_, row, shape) => {
    const store = await mount(<Rows shape={shape} />)
    act(() => void store.report(fieldFailure('Infos.1.Name'), { scope: 'form' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'b' })).toBeInvalid())
    for (const again of [1, 2]) {
      await userEvent.click(screen.getByRole('button', { name: 'Change' }))
      if (again === 2 && row === '') break
      const marked = () =>
        screen
          .getAllByRole<HTMLInputElement>('textbox')
          .filter((one) => one.getAttribute('aria-invalid') === 'true')
          .map((one) => one.getAttribute('aria-label'))
      await waitFor(() => expect(marked().join()).toBe(row))
      if (row) expect(described(screen.getByRole('textbox', { name: row }))).not.toBe('')
      else expect(store.getSnapshot().entries).toHaveLength(0)
      if (/removed|inserted/.test(_)) break
    }
  })

  it('a second failure is shown at the row that has its name by then', async () => {
    const store = await mount(<Rows shape={(rows) => rows.slice(1)} />)
    act(() => void store.report(fieldFailure('Infos.1.Name'), { scope: 'form' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'b' })).toBeInvalid())
    await userEvent.click(screen.getByRole('button', { name: 'Change' }))
    act(() => {
      store.clear()
      store.report(fieldFailure('Infos.1.Name'), { scope: 'form' })
    })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'c' })).toBeInvalid())
    expect(screen.getByRole('textbox', { name: 'b' })).toBeValid()
  })
})

describe('the visible twin', () => {
  const twins: readonly (readonly [string, ReactNode])[] = [
    ['one with `display: none`', <input key="a" name="PersonId" style={{ display: 'none' }} />],
    ['one that is disabled', <input key="b" name="PersonId" disabled />],
    [
      'one in a disabled fieldset',
      <fieldset key="c" disabled>
        <input name="PersonId" />
      </fieldset>,
    ],
    [
      'one in a hidden part',
      <p key="d" hidden>
        <input name="PersonId" />
      </p>,
    ],
  ]
  it.each(twins)('of two controls of a name, %s is not the one that is marked', async (_, twin) => {
    const store = await mount(
      <ApiErrorScope id="form">
        <ErrorSummary />
        <div>{twin}</div>
        <FieldError name="PersonId" />
        <p>
          <input name="PersonId" aria-label="Person" />
        </p>
      </ApiErrorScope>,
    )
    act(() => void store.report(fieldFailure('PersonId', 'Elsewhere'), { scope: 'form' }))
    const control = screen.getByRole('textbox', { name: 'Person' })
    await waitFor(() => expect(control).toBeInvalid())
    expect(described(control)).not.toBe('')
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(1)
    await userEvent.click(screen.getByRole('link'))
    expect(control).toHaveFocus()
  })

  it('the combobox of a rich select is marked and focused, not its hidden input', async () => {
    const store = await mount(
      <ApiErrorScope id="form">
        <ErrorSummary />
        <div>
          <div>
            <button type="button" role="combobox" aria-expanded={false} aria-controls="list">
              Choose
            </button>
            <input type="hidden" name="Gender" />
          </div>
          <FieldError name="Gender" />
        </div>
        <button type="button">Save</button>
      </ApiErrorScope>,
    )
    act(() => void store.report(fieldFailure('Gender', 'Elsewhere'), { scope: 'form' }))
    const control = screen.getByRole('combobox')
    await waitFor(() => expect(control).toBeInvalid())
    await userEvent.click(screen.getByRole('link'))
    expect(control).toHaveFocus()
  })
})

/** A tab panel, hidden until the app hears that it is to be shown. */
function Panel({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div
      hidden={!open}
      ref={(element) => element?.addEventListener('beforematch', () => setOpen(true))}
    >
      {children}
    </div>
  )
}

describe('a closed place is opened', () => {
  const places: readonly (readonly [string, (field: ReactNode) => ReactNode])[] = [
    [
      'closed details',
      (field) => (
        <details>
          <summary>More</summary>
          {field}
        </details>
      ),
    ],
    [
      'a part that is hidden until found',
      (field) => (
        <div ref={(element) => element?.setAttribute('hidden', 'until-found')}>{field}</div>
      ),
    ],
    ['a hidden tab panel', (field) => <Panel>{field}</Panel>],
  ]
  it.each(places)('the link of a summary leads to a field in %s', async (_, place) => {
    const store = await mount(
      <ApiErrorScope id="form">
        <ErrorSummary />
        {place(
          <>
            <input name="PersonId" aria-label="Person" />
            <FieldError name="PersonId" />
          </>,
        )}
      </ApiErrorScope>,
    )
    act(() => void store.report(fieldFailure('PersonId'), { scope: 'form' }))
    await userEvent.click(await screen.findByRole('link'))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Person' })).toHaveFocus())
    expect(screen.getByRole('textbox', { name: 'Person' })).toBeInvalid()
  })
})
