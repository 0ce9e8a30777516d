import { act, configure, render, screen, waitFor } from '@testing-library/react'
import { Activity, type ReactNode, Suspense, useState } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useApiError,
} from '../../../src/index.js'
import { machineOf } from '../../../src/store/createErrorStore.js'
import { envelope } from '../../fixtures/envelope.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { recordSpeech } from '../../fixtures/recordSpeech.js'
import { reactMajor } from '../../setup/reactMajor.js'

const failure = envelope('InternalError')

/** Reports in the commit that mounts its scope, as the state of an action does. */
function Bound() {
  useApiError(failure, { surface: 'banner' })
  return null
}

/** An Activity; React 18 has none and renders the children alone. */
function Hideable({ mode, children }: { mode: 'visible' | 'hidden'; children: ReactNode }) {
  return reactMajor < 19 ? children : <Activity mode={mode}>{children}</Activity>
}

function mount() {
  const store = createErrorStore()
  const page = (mode?: 'visible' | 'hidden') => (
    <ApiErrorProvider store={store}>
      <ErrorBanner data-testid="page" />
      {mode && (
        <Hideable mode={mode}>
          <ApiErrorScope id="form">
            <ErrorBanner data-testid="form" />
            <Bound />
          </ApiErrorScope>
        </Hideable>
      )}
    </ApiErrorProvider>
  )
  const { rerender } = render(page('visible'))
  return {
    show: (mode?: 'visible' | 'hidden') => rerender(page(mode)),
    told: () =>
      waitFor(() => {
        const { entries } = store.getSnapshot()
        expect(entries.map(({ id }) => machineOf(store).isTold(id))).toEqual([true])
      }),
    ended: () => waitFor(() => expect(store.getSnapshot().entries).toEqual([])),
  }
}

it('a named scope that mounts again shows what a component inside reports in the same commit', async () => {
  const { show, told, ended } = mount()
  await told()
  show()
  await ended()
  show('visible')
  await told()
  expect(screen.getByTestId('form')).toHaveTextContent('The service has a problem')
  expect(screen.getByTestId('page')).toBeEmptyDOMElement()
})

// React 18 has no Activity.
if (reactMajor >= 19) {
  it('a scope that is removed while an Activity hides it ends its errors', async () => {
    const { show, told, ended } = mount()
    await told()
    show('hidden')
    await told()
    show()
    await ended()
  })
}

it('a scope that was suspended ends its errors when it unmounts', async () => {
  // In StrictMode React runs the passive effects once more after a suspense, which hides the fault.
  configure({ reactStrictMode: false })
  onTestFinished(() => configure({ reactStrictMode: true }))
  const store = createErrorStore()
  let end = () => {}
  const wait = new Promise<void>((resolve) => {
    end = resolve
  })
  const state = { waits: false, suspend() {} }
  function Slow() {
    const [, render] = useState(0)
    state.suspend = () => render(1)
    if (state.waits) throw wait
    return null
  }
  const page = (shown: boolean) => (
    <ApiErrorProvider store={store}>
      {shown && (
        <Suspense fallback="wait">
          <ApiErrorScope id="form">
            <ErrorBanner />
            <Slow />
          </ApiErrorScope>
        </Suspense>
      )}
    </ApiErrorProvider>
  )
  const { rerender, container } = render(page(true))
  await act(async () => {
    state.waits = true
    state.suspend()
  })
  expect(container).toHaveTextContent('wait')
  await act(async () => {
    state.waits = false
    end()
  })
  await waitFor(() => expect(container).not.toHaveTextContent('wait'))
  act(() => {
    store.report(envelope('InternalError'), { scope: 'form', surface: 'banner' })
  })
  await waitFor(() =>
    expect(store.getSnapshot().entries.every(({ id }) => machineOf(store).isTold(id))).toBe(true),
  )
  rerender(page(false))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})

it('a scope whose id changes ends the announced errors of its former id', async () => {
  const store = createErrorStore()
  const page = (person: string) => (
    <ApiErrorProvider store={store} toaster={null}>
      <ApiErrorScope id={person}>
        <ErrorBanner />
      </ApiErrorScope>
    </ApiErrorProvider>
  )
  const { rerender } = render(page('ada'))
  act(() => {
    store.report(envelope('InternalError'), { scope: 'ada', surface: 'banner' })
  })
  await screen.findByRole('region')
  await waitFor(() =>
    expect(store.getSnapshot().entries.every(({ id }) => machineOf(store).isTold(id))).toBe(true),
  )
  rerender(page('grace'))
  await waitFor(() => expect(store.getSnapshot().entries).toEqual([]))
})

it('a field error whose dialog closes as it arrives is announced in the words of its toast', async () => {
  const spoken = recordSpeech()
  function Dialog({ onDone }: { onDone: () => void }) {
    const { run } = useApiError()
    const save = () => run(() => Promise.reject(fieldFailure('PersonId'))).then(onDone)
    return (
      <>
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        <FieldError name="PersonId" />
      </>
    )
  }
  function Page() {
    const [isOpen, setOpen] = useState(true)
    return (
      <ApiErrorProvider toaster={<ErrorToaster />}>
        {isOpen && (
          <ApiErrorScope>
            <Dialog onDone={() => setOpen(false)} />
          </ApiErrorScope>
        )}
      </ApiErrorProvider>
    )
  }
  render(<Page />)
  await act(async () => screen.getByRole('button', { name: 'Save' }).click())
  await waitFor(() =>
    expect(spoken).toEqual([expect.stringContaining('One of your entries can’t be accepted')]),
  )
})
