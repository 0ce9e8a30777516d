import { ErrorBanner, type ErrorStore, ErrorSummary, FieldError } from '../../../src/index.js'
import { FormFixture } from '../../fixtures/FormFixture.js'

/** A page that a server renders and a browser hydrates. */
export function ServerForm({ store, place }: ServerFormProps) {
  return (
    <FormFixture store={store}>
      <form>
        {place === 'summary' ? <ErrorSummary /> : <ErrorBanner />}
        <input name="PersonId" aria-label="id" />
        <FieldError name="PersonId" />
      </form>
    </FormFixture>
  )
}

interface ServerFormProps {
  readonly store: ErrorStore
  readonly place: 'summary' | 'banner'
}
