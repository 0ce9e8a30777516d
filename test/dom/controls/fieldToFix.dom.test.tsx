import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  tencentCloud,
} from '../../../src/index.js'
import { envelope } from '../../fixtures/envelope.js'

const catalog = defineCatalog({
  extends: [tencentCloud],
  override: { LimitExceeded: { actions: ['reduce-size'] } },
})

async function mount(page: ReactNode, code = 'InvalidParameterValue') {
  const store = createErrorStore({ catalog })
  render(
    <StrictMode>
      <ApiErrorProvider store={store} toaster={<ErrorToaster />}>
        {page}
      </ApiErrorProvider>
    </StrictMode>,
  )
  const report = (scope = 'mine', fields: readonly string[] | undefined = ['Name']) =>
    act(async () => {
      store.report(envelope(code), { scope, fields, surface: 'banner' })
      await new Promise((resolve) => setTimeout(resolve, 0))
    })
  return { store, report }
}

const button = () => screen.queryByRole('button', { name: 'Go to field' })
const fileButton = () => screen.queryByRole('button', { name: 'Choose a smaller file' })

/** Presses the button, and says which control has focus then. */
async function pressed(): Promise<string | null> {
  await userEvent.click(button() ?? (fileButton() as HTMLElement))
  return document.activeElement?.getAttribute('aria-label') ?? null
}

function Named({ label, name = 'Name' }: { readonly label: string; readonly name?: string }) {
  return <input aria-label={label} name={name} />
}

describe('where fix-field goes', () => {
  it('is never the field of another scope, with its form', async () => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="other">
          <form>
            <Named label="theirs" />
            <FieldError name="Name" />
          </form>
        </ApiErrorScope>
        <ApiErrorScope id="mine">
          <ErrorBanner />
        </ApiErrorScope>
      </>,
    )
    await report()
    expect(document.querySelector('.rae-banner-box')).toBeVisible()
    expect(button()).toBeNull()
  })

  it('is never the field of another scope, without a form', async () => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="other">
          <div>
            <Named label="theirs" />
            <FieldError name="Name" />
          </div>
        </ApiErrorScope>
        <ApiErrorScope id="mine">
          <ErrorBanner />
        </ApiErrorScope>
      </>,
    )
    await report()
    expect(button()).toBeNull()
  })

  it('is never the field of a scope inside', async () => {
    const { report } = await mount(
      <ApiErrorScope id="mine">
        <ErrorBanner />
        <ApiErrorScope id="inner">
          <form>
            <Named label="theirs" />
            <FieldError name="Name" />
          </form>
        </ApiErrorScope>
      </ApiErrorScope>,
    )
    await report()
    expect(button()).toBeNull()
  })

  it('is no form besides the one that the scope has surfaces in', async () => {
    const { report } = await mount(
      <>
        <form>
          <Named label="newsletter" />
        </form>
        <ApiErrorScope id="mine">
          <form>
            <ErrorBanner />
            <Named label="mine" name="Other" />
          </form>
        </ApiErrorScope>
      </>,
    )
    await report()
    expect(button()).toBeNull()
  })

  it("is the field of the scope's own form, though another form stands before it", async () => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="other">
          <form>
            <Named label="theirs" />
            <FieldError name="Name" />
          </form>
        </ApiErrorScope>
        <ApiErrorScope id="mine">
          <form>
            <ErrorBanner />
            <Named label="mine" />
          </form>
        </ApiErrorScope>
      </>,
    )
    await report()
    expect(await pressed()).toBe('mine')
  })

  it("is the field closest to the scope's surfaces", async () => {
    const { report } = await mount(
      <>
        <form>
          <Named label="search" />
        </form>
        <ApiErrorScope id="mine">
          <section>
            <ErrorBanner />
            <form>
              <Named label="mine" />
            </form>
          </section>
        </ApiErrorScope>
      </>,
    )
    await report()
    expect(await pressed()).toBe('mine')
  })

  it.each([
    ['the only form that has it, for a scope without any surface', 1, 'form 0'],
    ['none where several forms have it, for a scope without any surface', 2, null],
  ])('is %s', async (_, forms, expected) => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="mine">{null}</ApiErrorScope>
        {['form 0', 'form 1'].slice(0, forms).map((label) => (
          <form key={label}>
            <Named label={label} />
          </form>
        ))}
        <form>
          <Named label="another name" name="Other" />
        </form>
      </>,
    )
    await report()
    await screen.findByRole('listitem')
    if (expected === null) expect(button()).toBeNull()
    else expect(await pressed()).toBe(expected)
  })

  it("is none of another scope's form for an error of the page itself", async () => {
    const { report } = await mount(
      <ApiErrorScope id="other">
        <form>
          <Named label="theirs" />
          <FieldError name="Name" />
        </form>
      </ApiErrorScope>,
    )
    await report('')
    await screen.findByRole('listitem')
    expect(button()).toBeNull()
  })
})

describe('where reduce-size goes', () => {
  const photo = (label: string) => <input type="file" aria-label={label} name="Photo" />

  it('is never a file input of another scope', async () => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="other">
          <form>
            {photo('theirs')}
            <FieldError name="Photo" />
          </form>
        </ApiErrorScope>
        <ApiErrorScope id="mine">
          <ErrorBanner />
        </ApiErrorScope>
      </>,
      'LimitExceeded',
    )
    await report('mine', [])
    expect(document.querySelector('.rae-banner-box')).toBeVisible()
    expect(fileButton()).toBeNull()
  })

  it("is the scope's only file input, though there are others on the page", async () => {
    const { report } = await mount(
      <>
        <ApiErrorScope id="other">
          <form>
            {photo('theirs')}
            <FieldError name="Photo" />
          </form>
        </ApiErrorScope>
        <ApiErrorScope id="mine">
          <form>
            <ErrorBanner />
            {photo('mine')}
          </form>
        </ApiErrorScope>
      </>,
      'LimitExceeded',
    )
    await report('mine', [])
    expect(await pressed()).toBe('mine')
  })
})

describe('the button of a field', () => {
  it('comes with a field that mounts later, and goes with it', async () => {
    let show = (_here: boolean) => {}
    function Later() {
      const [here, setHere] = useState(false)
      show = setHere
      return here && <Named label="late" />
    }
    const { report } = await mount(
      <ApiErrorScope id="mine">
        <form>
          <ErrorBanner />
          <Later />
        </form>
      </ApiErrorScope>,
    )
    await report()
    expect(button()).toBeNull()
    act(() => show(true))
    await vi.waitFor(() => expect(button()).not.toBeNull())
    expect(await pressed()).toBe('late')
    act(() => show(false))
    await vi.waitFor(() => expect(button()).toBeNull())
  })

  it('is there at once for a field that mounts together with the error', async () => {
    const store = createErrorStore({ catalog })
    store.report(envelope('InvalidParameterValue'), {
      scope: 'mine',
      fields: ['Name'],
      surface: 'banner',
    })
    render(
      <ApiErrorProvider store={store} toaster={null}>
        <ApiErrorScope id="mine">
          <form>
            <ErrorBanner />
            <Named label="mine" />
          </form>
        </ApiErrorScope>
      </ApiErrorProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Go to field' })).toBeVisible()
  })

  it('goes when it is pressed and the field has been hidden since', async () => {
    const { report } = await mount(
      <ApiErrorScope id="mine">
        <form>
          <ErrorBanner />
          <Named label="mine" />
        </form>
      </ApiErrorScope>,
    )
    await report()
    screen.getByLabelText('mine').style.display = 'none'
    await userEvent.click(button() as HTMLElement)
    expect(button()).toBeNull()
  })

  it('looks at the page only while an error that needs a field is shown', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    const watches = () =>
      observe.mock.calls.filter(([target, options]) => target === document && options?.childList)
    const { store, report } = await mount(
      <ApiErrorScope id="mine">
        <ErrorBanner />
      </ApiErrorScope>,
    )
    await act(
      async () =>
        void store.report(envelope('InternalError'), { scope: 'mine', surface: 'banner' }),
    )
    expect(watches()).toEqual([])
    await report()
    expect(watches().length).toBeGreaterThan(0)
    observe.mockRestore()
  })
})
