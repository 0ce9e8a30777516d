import type { ReactNode } from 'react'
import {
  ApiErrorProvider,
  type ApiErrorProviderProps,
  ApiErrorScope,
  type ErrorStore,
  ErrorToaster,
} from '../../src/index.js'

/** A page with a provider, a toaster and one scope, named `form`, for a store of the test's. */
export function FormFixture({ store, children, ...options }: FormFixtureProps): ReactNode {
  return (
    <ApiErrorProvider store={store} toaster={<ErrorToaster />} {...options}>
      <ApiErrorScope id="form">{children}</ApiErrorScope>
    </ApiErrorProvider>
  )
}

interface FormFixtureProps extends Omit<ApiErrorProviderProps, 'store'> {
  readonly store: ErrorStore
}
