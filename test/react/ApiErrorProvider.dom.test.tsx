import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useApiError,
} from '../../src/index.js'

const failed = (Code: string, Message = 'internal words') => ({
  Response: { Error: { Code, Message }, RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6' },
})

function Reporter({ failure, label = 'Fail' }: { failure: unknown; label?: string }) {
  const { report } = useApiError()
  return (
    <button type="button" onClick={() => report(failure)}>
      {label}
    </button>
  )
}

function Runner({ onRender }: { onRender: () => void }) {
  const { run } = useApiError()
  onRender()
  return (
    <button type="button" onClick={() => run(() => 1)}>
      Run
    </button>
  )
}

describe('ApiErrorProvider', () => {
  it("ApiErrorProvider shows a failure outside of any scope as a toast, in its own words and not the API's", async () => {
    render(
      <ApiErrorProvider toaster={<ErrorToaster />}>
        <Reporter failure={failed('InternalError')} />
      </ApiErrorProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Fail' }))
    const toast = await screen.findByRole('listitem')
    expect(toast).toHaveAttribute('data-code', 'InternalError')
    expect(toast).not.toHaveTextContent('internal words')
    expect(within(toast).getByText(/./, { selector: '.rae-title' })).toBeVisible()
  })

  it("a scope's failure is shown in the scope's banner and nowhere else", async () => {
    render(
      <ApiErrorProvider toaster={<ErrorToaster />}>
        <ApiErrorScope>
          <ErrorBanner data-testid="banner" />
          <Reporter failure={failed('AuthFailure.UnauthorizedOperation')} />
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Fail' }))
    expect(await within(screen.getByTestId('banner')).findByRole('region')).toBeVisible()
    expect(screen.queryByRole('listitem')).toBeNull()
  })

  it('a field error marks and describes its control, and ends when the field is edited', async () => {
    render(
      <ApiErrorProvider toaster={<ErrorToaster />}>
        <ApiErrorScope>
          <form>
            <label>
              Person ID <input name="PersonId" aria-describedby="hint" />
            </label>
            <span id="hint">Up to 64 characters</span>
            <FieldError name="PersonId" />
            <Reporter
              failure={{
                ...failed('InvalidParameterValue'),
                Response: {
                  Error: {
                    Code: 'InvalidParameterValue',
                    Message: 'The value `x y` specified in the parameter `PersonId` is not valid.',
                  },
                  RequestId: '1',
                },
              }}
            />
          </form>
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    const input = screen.getByRole('textbox')
    await userEvent.click(screen.getByRole('button', { name: 'Fail' }))
    await vi.waitFor(() => expect(input).toBeInvalid())
    expect(input.getAttribute('aria-describedby')).toMatch(/-error hint$/)
    expect(input).toHaveAccessibleDescription(/^Error: .* Up to 64 characters$/)
    await userEvent.type(input, 'a')
    await vi.waitFor(() => expect(input).not.toBeInvalid())
    expect(input).toHaveAttribute('aria-describedby', 'hint')
  })

  it('useApiError without a provider throws an error that says what to wrap', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Reporter failure={null} />)).toThrow(/wrap your app/)
    vi.mocked(console.error).mockClear()
  })

  it('ApiErrorProvider shows once what was reported to its store before it mounted', async () => {
    const store = createErrorStore()
    store.report(failed('InternalError'))
    render(
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        <p>app</p>
      </ApiErrorProvider>,
    )
    expect(await screen.findAllByRole('listitem')).toHaveLength(1)
  })

  it('a component that reads only `run` from useApiError does not render again when something fails', async () => {
    const renders = vi.fn()
    const store = createErrorStore()
    render(
      <ApiErrorProvider store={store} toaster={null}>
        <Runner onRender={renders} />
      </ApiErrorProvider>,
    )
    const before = renders.mock.calls.length
    await act(async () => {
      store.report(failed('InternalError'))
    })
    expect(renders.mock.calls.length).toBe(before)
  })
})
