import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ApiErrorApi,
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  type ErrorStore,
  useApiError,
  useApiErrorScope,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

let store: ErrorStore
beforeEach(() => {
  store = createErrorStore()
})

function App({ children }: { children: ReactNode }) {
  return (
    <ApiErrorProvider store={store} toaster={null}>
      {children}
    </ApiErrorProvider>
  )
}

function Bound({ failure }: { failure: unknown }) {
  useApiError(failure)
  return null
}

function Reader({ read }: { read: (api: ApiErrorApi) => unknown }) {
  return <output>{JSON.stringify(read(useApiError()))}</output>
}

const entries = () => store.getSnapshot().entries

describe('useApiError(failure)', () => {
  it('useApiError(failure) reports a failure once, under StrictMode and over further renders', async () => {
    const failure = envelope('InternalError')
    const { rerender } = render(
      <App>
        <Bound failure={failure} />
      </App>,
    )
    rerender(
      <App>
        <Bound failure={failure} />
      </App>,
    )
    expect(entries()).toMatchObject([{ count: 1 }])
  })

  it('useApiError(failure) reports a string once', () => {
    render(
      <App>
        <Bound failure="it broke" />
      </App>,
    )
    expect(entries()).toMatchObject([{ count: 1 }])
  })

  it('useApiError(failure) reports once a failure that several components pass to it', () => {
    const failure = new Error('it broke')
    render(
      <App>
        <Bound failure={failure} />
        <Bound failure={failure} />
      </App>,
    )
    expect(entries()).toMatchObject([{ count: 1 }])
  })

  it('useApiError(failure) ends its error when the failure becomes null', () => {
    const show = (failure: unknown) => (
      <App>
        <Bound failure={failure} />
      </App>
    )
    const { rerender } = render(show(envelope('InternalError')))
    expect(entries()).toHaveLength(1)
    rerender(show(null))
    expect(entries()).toHaveLength(0)
  })

  it('useApiError(failure) counts an equal failure that follows, and replaces its error by a different one', () => {
    const show = (failure: unknown) => (
      <App>
        <Bound failure={failure} />
      </App>
    )
    const failure = envelope('InternalError')
    const { rerender } = render(show(failure))
    rerender(show(failure))
    rerender(show(envelope('InternalError')))
    expect(entries()).toMatchObject([{ count: 2 }])
    rerender(show(envelope('LimitExceeded')))
    expect(entries()).toMatchObject([{ count: 1, error: { code: 'LimitExceeded' } }])
  })
})

let own: ApiErrorApi | undefined
function Counted({ read, onRender }: { read: (api: ApiErrorApi) => unknown; onRender(): void }) {
  own = useApiError()
  read(own)
  onRender()
  return null
}

function Caller({ call }: { call: () => Promise<unknown> }) {
  const { run, pending } = useApiError()
  return (
    <button type="button" onClick={() => run(call)}>
      {pending ? 'Saving' : 'Save'}
    </button>
  )
}

function CountedScope({ onRender }: { onRender(): void }) {
  void useApiErrorScope({ id: 'form' }).errors
  onRender()
  return null
}

const FIELDS = { PersonId: { name: 'employee.number', label: 'Employee number' } }
function Mapped() {
  const form = useApiErrorScope({ id: 'form', fields: FIELDS })
  return <output>{JSON.stringify(form.fieldErrors)}</output>
}

describe('useApiError renders a component for what it reads', () => {
  it.each([
    ['run: never', (api: ApiErrorApi) => api.run, 0],
    ['errors: once', (api: ApiErrorApi) => api.errors, 1],
    ['fieldErrors, while no field has an error: never', (api: ApiErrorApi) => api.fieldErrors, 0],
    ["pending, of another hook's call: never", (api: ApiErrorApi) => api.pending, 0],
  ])(
    'after a report and a call elsewhere, useApiError renders a component that reads only %s',
    async (_, read, times) => {
      const onRender = vi.fn()
      render(
        <App>
          <Counted read={read} onRender={onRender} />
        </App>,
      )
      onRender.mockClear()
      await act(async () => {
        own?.report(envelope('InternalError'))
        store.report(envelope('LimitExceeded'))
        void store.run(async () => 1, { key: 'another' })
      })
      // StrictMode renders twice.
      expect(onRender).toHaveBeenCalledTimes(times * 2)
    },
  )

  it('useApiError does not render a component for errors of another scope', async () => {
    const onRender = vi.fn()
    render(
      <App>
        <CountedScope onRender={onRender} />
      </App>,
    )
    onRender.mockClear()
    await act(async () => {
      store.report(envelope('InternalError'))
    })
    expect(onRender).not.toHaveBeenCalled()
  })

  it('fieldErrors of useApiError are keyed by the name that the app gives a field', async () => {
    render(
      <App>
        <Mapped />
      </App>,
    )
    await act(async () => {
      store.report(envelope('FailedOperation'), { scope: 'form', fields: ['PersonId'] })
    })
    const fieldErrors = JSON.parse(screen.getByRole('status').textContent)
    expect(Object.keys(fieldErrors)).toEqual(['employee.number'])
    expect(fieldErrors['employee.number']).toMatch(/\w/)
  })

  it('useApiError is pending while a call of its own runs', async () => {
    let resolve: (value: unknown) => void = () => undefined
    const promise = new Promise((settle) => {
      resolve = settle
    })
    render(
      <App>
        <Caller call={() => promise} />
      </App>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('button', { name: 'Saving' })).toBeVisible()
    await act(async () => resolve(1))
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible()
  })
})

describe('useApiError: dismiss and clear', () => {
  it('useApiError dismisses one error or clears all of its own, and leaves those of others open', async () => {
    let api: ApiErrorApi | undefined
    render(
      <App>
        <Reader
          read={(own) => {
            api = own
            return own.errors.map(({ error }) => error.code)
          }}
        />
      </App>,
    )
    await act(async () => {
      for (const code of ['A', 'B', 'C']) api?.report(envelope(code))
      store.report(envelope('Elsewhere'))
    })
    expect(screen.getByRole('status')).toHaveTextContent('["A","B","C"]')
    await act(async () => api?.dismiss(entries()[0]))
    expect(screen.getByRole('status')).toHaveTextContent('["B","C"]')
    await act(async () => api?.clear())
    expect(entries().map(({ error }) => error.code)).toEqual(['Elsewhere'])
    expect(store.getSnapshot().history).toMatchObject([{ error: { code: 'A' } }])
  })
})

function Form() {
  const form = useApiErrorScope({ id: 'form' })
  const [codes, setCodes] = useState('')
  return (
    <ApiErrorScope value={form}>
      <button
        type="button"
        onClick={() => {
          form.report(envelope('InternalError'))
          setCodes('reported')
        }}
      >
        {codes || 'Report'} {form.errors.length}
      </button>
    </ApiErrorScope>
  )
}
describe('useApiErrorScope', () => {
  it('useApiErrorScope lets the component that renders a scope report to it', async () => {
    render(
      <App>
        <Form />
      </App>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Report 0' }))
    expect(screen.getByRole('button', { name: 'reported 1' })).toBeVisible()
    expect(entries()).toMatchObject([{ scope: 'form' }])
  })
})
