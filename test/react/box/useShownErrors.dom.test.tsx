import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import {
  type ApiErrorApi,
  ApiErrorProvider,
  type ApiErrorProviderProps,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  useApiError,
  useToasts,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { listenLive } from '../../fixtures/listenLive.js'

const NAMES = ['Rosa', 'Ben', 'Ana']

/** A list whose rows are saved side by side. `answers` has what the next call of each row comes to. */
function setup(props: Partial<ApiErrorProviderProps> = {}, surface: 'toast' | 'banner' = 'toast') {
  const store = createErrorStore()
  const answers = new Map(NAMES.map((name) => [name, 'InternalError']))
  const calls = vi.fn((name: string) => {
    const code = answers.get(name)
    return code ? envelope(code, name) : { Response: { RequestId: name } }
  })
  let api: ApiErrorApi | undefined
  function List() {
    api = useApiError()
    return null
  }
  render(
    <ApiErrorProvider store={store} toaster={<ErrorToaster max={3} />} {...props}>
      <List />
      <ErrorBanner data-testid="banner" />
    </ApiErrorProvider>,
  )
  const { said: spoken } = listenLive()
  const save = (...names: readonly string[]) =>
    act(async () => {
      for (const name of names) {
        void api?.run(() => calls(name), { key: name, label: `Save ${name}`, surface })
      }
    })
  const boxes = () => [...document.querySelectorAll<HTMLElement>('.rae-toast, .rae-banner-box')]
  const box = () => boxes()[0] as HTMLElement
  const press = (name: string | RegExp) =>
    userEvent.click(within(box()).getByRole('button', { name }))
  return { store, spoken, answers, calls, save, boxes, box, press }
}

it.each(['toast', 'banner'] as const)(
  'three actions that fail alike are one %s with their number and labels, announced once, and stay three entries',
  async (surface) => {
    const { store, spoken, save, boxes, box } = setup({}, surface)
    await save(...NAMES)
    expect(boxes()).toHaveLength(1)
    expect(box()).toHaveTextContent('3 actions failed: Save Rosa, Save Ben, Save Ana')
    expect(box()).not.toHaveTextContent('3 times')
    expect(store.getSnapshot().entries.map(({ label }) => label)).toEqual(
      NAMES.map((name) => `Save ${name}`),
    )
    await waitFor(() => expect(spoken).toHaveLength(1))
    expect(spoken[0]).toMatch(/3 actions failed: Save Rosa, Save Ben, Save Ana$/)
  },
)

it('"Try all again" repeats each of the actions that failed alike', async () => {
  const { store, answers, calls, save, press } = setup()
  await save(...NAMES)
  answers.clear()
  calls.mockClear()
  await press('Try all again')
  expect(calls.mock.calls.flat()).toEqual(NAMES)
  expect(store.getSnapshot().entries).toEqual([])
})

it('"Try all again" calls the handler that one failure alone was reported with, and skips what can not be repeated', async () => {
  const { store, press } = setup()
  const own = vi.fn()
  const repeated = vi.fn(() => envelope('InternalError'))
  await act(async () => {
    const shared = { surface: 'toast' } as const
    store.report(envelope('InternalError'), {
      ...shared,
      operation: 'a',
      actions: { retry: ({ entry }) => own(entry.operation) },
    })
    store.report(envelope('InternalError'), { ...shared, operation: 'b' })
    store.report(envelope('InternalError'), { ...shared, operation: 'c', retry: repeated })
    store.report(envelope('InternalError'), { ...shared, operation: 'd', retry: repeated })
  })
  await press('Try all again')
  expect(own.mock.calls).toEqual([['a']])
  expect(repeated).toHaveBeenCalledTimes(2)
})

it('a box of several actions shrinks in its place as they succeed, and is not announced anew', async () => {
  const { spoken, answers, save, box, boxes, press } = setup()
  await save(...NAMES)
  await waitFor(() => expect(spoken).toHaveLength(1))
  const first = box()
  answers.delete('Rosa')
  await save('Rosa')
  expect(box()).toBe(first)
  expect(box()).toHaveTextContent('2 actions failed: Save Ben, Save Ana')
  answers.delete('Ana')
  await save('Ana')
  expect(box()).toBe(first)
  expect(box()).toHaveTextContent('Failed: Save Ben')
  expect(spoken).toHaveLength(1)
  await press('Try again')
  expect(boxes()).toHaveLength(1)
})

it('another action that fails alike joins the box and is announced with the number of all', async () => {
  const { spoken, save, box, boxes } = setup()
  await save('Rosa')
  expect(box()).toHaveTextContent('Failed: Save Rosa')
  const first = box()
  await waitFor(() => expect(spoken).toHaveLength(1))
  await save('Ben')
  expect(boxes()).toEqual([first])
  await waitFor(() => expect(spoken).toHaveLength(2))
  expect(spoken[1]).toMatch(/2 actions failed: Save Rosa, Save Ben$/)
})

it('a retry that fails in another way keeps its box when it was alone, and leaves a shared one', async () => {
  const { answers, save, box, boxes, press } = setup()
  await save('Rosa')
  const first = box()
  answers.set('Rosa', 'RequestLimitExceeded')
  await press('Try again')
  expect(box()).toBe(first)
  await save('Ben')
  answers.set('Ben', 'RequestLimitExceeded')
  await save('Ben')
  expect(boxes()).toEqual([first])
  answers.set('Ben', 'LimitExceeded')
  await save('Ben')
  expect(boxes().map(({ dataset }) => dataset.code)).toEqual([
    'RequestLimitExceeded',
    'LimitExceeded',
  ])
  expect(box()).toBe(first)
})

it('closing a box of several actions dismisses each of them, by its button and by Escape', async () => {
  const { store, save, boxes, press, box } = setup()
  await save(...NAMES)
  await press('Close message')
  expect(boxes()).toEqual([])
  expect(store.getSnapshot().entries).toEqual([])
  expect(store.getSnapshot().history).toHaveLength(3)
  await save('Rosa', 'Ben')
  act(() => box().focus())
  await userEvent.keyboard('{Escape}')
  expect(store.getSnapshot().entries).toEqual([])
})

it('failures with other words, in other scopes or about fields are not shown as one', async () => {
  const { store, boxes } = setup()
  await act(async () => {
    const shared = { surface: 'toast' } as const
    store.report(envelope('InternalError'), { ...shared, operation: 'a' })
    store.report(envelope('LimitExceeded'), { ...shared, operation: 'b' })
    store.report(envelope('MissingParameter'), { ...shared, operation: 'c', fields: ['Name'] })
    store.report(envelope('MissingParameter'), { ...shared, operation: 'd', fields: ['Id'] })
  })
  const rest = screen.getByRole('button', { name: /more message/ })
  expect(boxes().length + Number.parseInt(rest.textContent ?? '', 10)).toBe(4)
})

it('the details of one box have the request id of each of its failures', async () => {
  const { store, box } = setup()
  await act(async () => {
    for (const id of ['first', 'second']) {
      const failure = { Response: { Error: { Code: 'InternalError', Message: '' }, RequestId: id } }
      store.report(failure, { surface: 'toast', operation: id })
    }
  })
  expect(within(box()).getByText('first, second')).toBeInTheDocument()
})

it('a label is plain text of 80 characters, and a box names five', async () => {
  const { store, box } = setup()
  await act(async () => {
    for (let at = 0; at < 7; at++) {
      const label = at === 0 ? `<b>${'long '.repeat(40)}` : `Photo ${at}`
      store.report(envelope('InternalError'), { surface: 'toast', operation: `${at}`, label })
    }
  })
  expect(store.getSnapshot().entries[0]?.label).toHaveLength(80)
  expect(box().querySelector('b')).toBeNull()
  expect(box()).toHaveTextContent(/7 actions failed: <b>long .*Photo 4 …/)
})

it("a toaster of the app's own gets one toast for all that failed alike, and dismisses all", async () => {
  function Own() {
    const { toasts, dismiss } = useToasts()
    return toasts.map(({ id, key, alike, count }) => (
      <button key={key} type="button" onClick={() => dismiss(id)}>
        {alike.length} and {count}
      </button>
    ))
  }
  const { store, save } = setup({ toaster: <Own /> })
  await save(...NAMES)
  await userEvent.click(screen.getByText('3 and 3'))
  expect(store.getSnapshot().entries).toEqual([])
})
