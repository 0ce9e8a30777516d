import { render, screen, waitFor } from '@testing-library/react'
import { Activity, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  useApiError,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'
import { reactMajor } from '../../setup/reactMajor.js'

const failure = envelope('InternalError')

/** Reports in the commit that brings its scope, as an action's state does. */
function Bound() {
  useApiError(failure, { surface: 'banner' })
  return null
}

/** React 18 has no Activity: there it is what it holds. */
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
        expect(entries.map(({ id }) => store.isTold(id))).toEqual([true])
      }),
    ended: () => waitFor(() => expect(store.getSnapshot().entries).toEqual([])),
  }
}

it('has in a named scope that comes again what a component inside reports at once', async () => {
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
  it('ends the errors of a scope that is removed while an Activity hides it', async () => {
    const { show, told, ended } = mount()
    await told()
    show('hidden')
    await told()
    show()
    await ended()
  })
}
