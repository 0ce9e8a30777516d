import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
} from '../../../src/index.js'

const catalog = defineCatalog({
  actions: {
    'copy-everything': { kind: 'copy', label: 'Copy everything' },
    'go-there': { kind: 'focus', label: 'Go there' },
    'once-more': { kind: 'retry', label: 'Once more' },
    undo: { kind: 'app', label: 'Undo' },
    // A kind of its own for actions that the kit knows.
    refresh: { kind: 'retry' },
    'reduce-size': { kind: 'dismiss' },
    constructor: { kind: 'app', label: 'Construct' },
  },
  codes: {
    Odd: {
      fault: 'input',
      actions: ['copy-everything', 'go-there', 'once-more', 'undo', 'refresh', 'reduce-size'],
      words: { title: 'Odd', description: 'Odd indeed.' },
    },
    Built: {
      actions: ['constructor', 'dismiss'],
      words: { title: 'Built', description: 'Built anew.' },
    },
  },
})

function mount(code: string) {
  const store = createErrorStore({ catalog })
  const retry = vi.fn()
  render(
    <ApiErrorProvider store={store} catalog={catalog} toaster={null}>
      <ApiErrorScope id="page">
        <input name="Name" aria-label="Name" />
        <ErrorBanner data-testid="banner" />
      </ApiErrorScope>
    </ApiErrorProvider>,
  )
  const error = { origin: 'api', code, message: '', requestId: 'r-1', fields: [] } as const
  store.report(error, { scope: 'page', surface: 'banner', fields: ['Name'], retry })
  return { store, retry }
}

const buttonOf = (name: string) => screen.findByRole('button', { name })

it("an app's own actions are handled as the kit's of their kind", async () => {
  // With a clipboard.
  const user = userEvent.setup()
  const { store, retry } = mount('Odd')
  await user.click(await buttonOf('Go there'))
  expect(screen.getByLabelText('Name')).toHaveFocus()
  await user.click(await buttonOf('Copy everything'))
  expect(await navigator.clipboard.readText()).toBe('r-1')
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Copy everything' })).toHaveAttribute('data-idle')
  expect(screen.getByRole('button', { name: 'Go there' })).not.toHaveAttribute('data-idle')
  await user.click(await buttonOf('Choose a smaller file'))
  await vi.waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
  expect(retry).not.toHaveBeenCalled()
})

it.each(['Once more', 'Refresh page'])(
  'an action of the kind retry makes the call again, whatever its id: %s',
  async (label) => {
    const { retry } = mount('Odd')
    await userEvent.click(await buttonOf(label))
    await vi.waitFor(() => expect(retry).toHaveBeenCalledOnce())
  },
)

it('an action with the name of a member of every object has no default handler', async () => {
  mount('Built')
  expect(await buttonOf('Close message')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Construct' })).not.toBeInTheDocument()
})
