import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiErrorProvider, ErrorBanner, ErrorSummary } from '../../../src/index.js'

it('a native dialog that opens focuses its first field, not an empty summary or banner before that', () => {
  render(
    <ApiErrorProvider>
      <dialog data-testid="dialog">
        <ErrorSummary />
        <ErrorBanner />
        <input aria-label="Name" />
      </dialog>
    </ApiErrorProvider>,
  )
  screen.getByTestId<HTMLDialogElement>('dialog').showModal()
  expect(screen.getByLabelText('Name')).toHaveFocus()
})
