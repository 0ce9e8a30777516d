import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ApiErrorEvent,
  ApiErrorProvider,
  ApiErrorScope,
  createErrorStore,
  defineCatalog,
  ErrorBanner,
  ErrorSummary,
  ErrorToaster,
  FieldError,
  tencentCloud,
  useApiError,
} from '../../src/index.js'
import { envelope } from '../fixtures/envelope.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'
import { recordSpeech } from '../fixtures/recordSpeech.js'

// Scenes of public bug reports about other libraries. The number is that of the report.

const catalog = defineCatalog({
  extends: [tencentCloud],
  codes: {
    'App.Saved': {
      surface: 'toast',
      severity: 'info',
      actions: ['dismiss'],
      words: { title: 'Your draft is kept', description: 'You can go on later.' },
    },
  },
})

const user = userEvent.setup({ delay: null })

// With frames: jsdom makes them of intervals, and one begun in a fake clock never comes in the real one.
const FRAMES = ['requestAnimationFrame', 'cancelAnimationFrame'] as const
const TIMERS = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'performance',
  'Date',
  ...FRAMES,
] as const

beforeEach(() => {
  // Testing Library's own waits go on with fake timers where it finds these.
  vi.stubGlobal('jest', vi)
  vi.useFakeTimers({ toFake: [...TIMERS] })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function pass(ms: number): Promise<void> {
  await act(async () => {})
  await act(() => vi.advanceTimersByTimeAsync(ms))
}

async function mount(children: ReactNode) {
  const store = createErrorStore({ catalog })
  const events: ApiErrorEvent[] = []
  render(
    <ApiErrorProvider
      store={store}
      toaster={<ErrorToaster />}
      onEvent={(event) => events.push(event)}
    >
      <main>{children}</main>
    </ApiErrorProvider>,
  )
  await pass(20)
  const report = async (...of: Parameters<typeof store.report>) => {
    await act(async () => void store.report(...of))
    await pass(100)
  }
  return { store, events, report }
}

const toasts = () => [...document.querySelectorAll<HTMLElement>('.rae-toast')]
const field = (name: string) => screen.getByRole('textbox', { name })

function Field({ name }: { readonly name: string }) {
  return (
    <p>
      <input name={name} aria-label={name} />
      <FieldError name={name} />
    </p>
  )
}

/** A form whose call fails in a given way. */
function Form({ fails, names, head, locks, children }: FormProps) {
  const { run, pending } = useApiError()
  return (
    <form
      aria-label="form"
      onSubmit={(event) => {
        event.preventDefault()
        void run(fails)
      }}
    >
      {head}
      <fieldset disabled={locks && pending}>
        {names.map((name) => (
          <Field key={name} name={name} />
        ))}
        {children}
        <button type="submit">Save</button>
      </fieldset>
    </form>
  )
}

interface FormProps {
  readonly fails: () => Promise<unknown>
  readonly names: readonly string[]
  readonly head?: ReactNode
  readonly locks?: boolean
  readonly children?: ReactNode
}

async function save(): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await pass(500)
}

const failsAt =
  (...paths: readonly string[]) =>
  async () => {
    throw fieldFailure(...paths)
  }

describe('forms', () => {
  it('focus goes to the topmost field, not to the one that the server names last (react-hook-form#4518)', async () => {
    await mount(<Form fails={failsAt('b', 'c', 'a')} names={['a', 'b', 'c']} />)
    await save()
    expect(field('a')).toHaveFocus()
  })

  it('focus goes to a field that was mounted after those below it (react-hook-form#13316)', async () => {
    function Late() {
      const [more, setMore] = useState(false)
      return (
        <Form fails={failsAt('c', 'b')} names={more ? ['a', 'b', 'c'] : ['a', 'c']}>
          <button type="button" onClick={() => setMore(true)}>
            More
          </button>
        </Form>
      )
    }
    await mount(<Late />)
    await user.click(screen.getByRole('button', { name: 'More' }))
    await save()
    expect(field('b')).toHaveFocus()
  })

  it('focus goes to the field when all fields are disabled during the call (react-hook-form#4120)', async () => {
    const fails = () =>
      new Promise((_, reject) => {
        setTimeout(() => reject(fieldFailure('a')), 200)
      })
    await mount(<Form fails={fails} names={['a', 'b']} locks />)
    await save()
    await waitFor(() => expect(field('a')).toHaveFocus())
  })

  it("a field's error stays when focus leaves the field without a change (TanStack/form#1242)", async () => {
    await mount(<Form fails={failsAt('a')} names={['a', 'b']} />)
    await save()
    await user.click(field('b'))
    await pass(100)
    expect(field('a')).toBeInvalid()
  })

  it("an edit ends that field's error, and no other field's (formik#834)", async () => {
    await mount(<Form fails={failsAt('a', 'b')} names={['a', 'b']} />)
    await save()
    await user.type(field('a'), 'x')
    await pass(100)
    expect(field('a')).toBeValid()
    expect(field('b')).toBeInvalid()
  })

  it('a form with an open error can be submitted again (heroui#3030)', async () => {
    const fails = vi.fn(failsAt('a'))
    await mount(<Form fails={fails} names={['a']} />)
    await save()
    await save()
    expect(screen.getByRole<HTMLFormElement>('form').checkValidity()).toBe(true)
    expect(fails).toHaveBeenCalledTimes(2)
  })

  it('the errors of a list of fields that is taken away are not lost, and are back with it (react-hook-form#12680)', async () => {
    function Lists() {
      const [there, setThere] = useState(true)
      return (
        <Form fails={failsAt('list.0', 'list.1')} names={there ? ['list.0', 'list.1'] : []}>
          <button type="button" onClick={() => setThere(!there)}>
            Toggle
          </button>
        </Form>
      )
    }
    await mount(<Lists />)
    await save()
    await user.click(screen.getByRole('button', { name: 'Toggle' }))
    await pass(100)
    expect(toasts()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Toggle' }))
    await pass(100)
    expect(toasts()).toHaveLength(0)
    expect(field('list.0')).toBeInvalid()
    expect(field('list.1')).toBeInvalid()
  })
})

describe('what is said', () => {
  it('the error of the field that gets focus is not said by a live region too (tapflow#824)', async () => {
    await mount(<Form fails={failsAt('a')} names={['a', 'b']} />)
    const spoken = recordSpeech()
    await save()
    expect(field('a')).toHaveFocus()
    expect(spoken).toEqual([])
  })

  it('the error of a field that has focus already is said by a live region (tapflow#824)', async () => {
    await mount(<Form fails={failsAt('a')} names={['a', 'b']} />)
    await user.click(field('a'))
    const spoken = recordSpeech()
    await user.keyboard('{Enter}')
    await pass(500)
    expect(field('a')).toHaveFocus()
    expect(spoken).toHaveLength(1)
  })

  it('a summary that gets focus is no live region, and none says its lines (hmrc/accessibility#21)', async () => {
    await mount(
      <ApiErrorScope>
        <Form fails={failsAt('a', 'b')} names={['a', 'b']} head={<ErrorSummary />} />
      </ApiErrorScope>,
    )
    const spoken = recordSpeech()
    await save()
    const summary = screen.getByRole('group', { name: /problems/ })
    expect(summary).toHaveFocus()
    expect(summary.closest('[role=alert], [aria-live]')).toBeNull()
    expect(spoken).toEqual([])
  })

  it('the error of one field is said while the person is at another (survey-library#11523)', async () => {
    const { report } = await mount(['a', 'b'].map((name) => <Field key={name} name={name} />))
    await user.click(field('b'))
    const spoken = recordSpeech()
    await report(fieldFailure('a'))
    expect(field('b')).toHaveFocus()
    expect(spoken).toHaveLength(1)
  })

  it('a correction says nothing (us-forms-system#278)', async () => {
    await mount(<Form fails={failsAt('a')} names={['a']} />)
    await save()
    const spoken = recordSpeech()
    await user.type(field('a'), 'right')
    await user.tab()
    await pass(1_000)
    expect(spoken).toEqual([])
  })
})

describe('told once', () => {
  it('a failure that an interceptor, the call and the app all report is one toast, told once (refine#3392, SurfSense#1371)', async () => {
    const { store, events } = await mount(null)
    const failure = envelope('InternalError')
    await act(async () => {
      const result = await store.run(
        async () => {
          store.report(failure)
          throw failure
        },
        { operation: 'save' },
      )
      if (!result.ok) store.report(result.error, { operation: 'save' })
    })
    await pass(100)
    expect(toasts()).toHaveLength(1)
    expect(store.getSnapshot().entries.map(({ count }) => count)).toEqual([1])
    expect(events.filter(({ type }) => type === 'presented')).toHaveLength(1)
  })

  it('a component that renders again with the same failure tells nothing again (TanStack/query#7058)', async () => {
    const failure = envelope('InternalError')
    function Page() {
      const [count, setCount] = useState(0)
      useApiError(failure)
      return (
        <button type="button" onClick={() => setCount(count + 1)}>
          {count}
        </button>
      )
    }
    const { events } = await mount(<Page />)
    await pass(100)
    for (let at = 0; at < 5; at++) await user.click(screen.getByText(String(at)))
    await pass(100)
    expect(events.map(({ type }) => type)).toEqual(['reported', 'presented'])
    expect(toasts()).toHaveLength(1)
  })

  it('a failure that two components hold ends with the last of them (swr#2201)', async () => {
    const failure = envelope('InternalError')
    function Holder() {
      useApiError(failure)
      return null
    }
    function Page() {
      const [count, setCount] = useState(2)
      return (
        <>
          {count > 0 && <Holder />}
          {count > 1 && <Holder />}
          <button type="button" onClick={() => setCount(count - 1)}>
            Less
          </button>
        </>
      )
    }
    await mount(<Page />)
    await pass(100)
    for (const left of [1, 0]) {
      expect(toasts()).toHaveLength(1)
      await user.click(screen.getByRole('button', { name: 'Less' }))
      await pass(100)
      expect(toasts()).toHaveLength(left)
    }
  })

  it('the late failure of an earlier key is not shown for the key of now (swr#789)', async () => {
    const answers = new Map<string, (value: unknown) => void>()
    function Page() {
      const { run } = useApiError()
      const look = (word: string) =>
        run(() => new Promise((resolve) => answers.set(word, resolve)), { key: 'look-up' })
      return ['first', 'second'].map((word) => (
        <button key={word} type="button" onClick={() => look(word)}>
          {word}
        </button>
      ))
    }
    await mount(<Page />)
    await user.click(screen.getByText('first'))
    await user.click(screen.getByText('second'))
    answers.get('second')?.({ found: true })
    await pass(100)
    answers.get('first')?.(envelope('ResourceNotFound'))
    await pass(100)
    expect(toasts()).toHaveLength(0)
  })

  it('a failure is shown where its handler takes the component away at once (swr#657)', async () => {
    function SignIn({ onFail }: { readonly onFail: () => void }) {
      const { run } = useApiError()
      const press = async () => {
        const { ok } = await run(async () => envelope('AuthFailure.TokenFailure'))
        if (!ok) onFail()
      }
      return (
        <ApiErrorScope>
          <ErrorBanner />
          <button type="button" onClick={press}>
            Save
          </button>
        </ApiErrorScope>
      )
    }
    function Page() {
      const [here, setHere] = useState(true)
      return here && <SignIn onFail={() => setHere(false)} />
    }
    const { events } = await mount(<Page />)
    await save()
    expect(toasts()).toHaveLength(1)
    expect(events.filter(({ type }) => type === 'presented')).toHaveLength(1)
  })
})

describe('toasts', () => {
  it('a failure that comes again right after its toast was closed is shown (notistack#550)', async () => {
    const { store, report } = await mount(null)
    await report(envelope('InternalError'))
    act(() => {
      store.dismiss(store.getSnapshot().entries[0]?.id ?? '')
      store.report(envelope('InternalError'))
    })
    await pass(100)
    expect(toasts()).toHaveLength(1)
  })

  it("two reports with the app's own id are one toast, and React warns of no equal keys (notistack#528)", async () => {
    const { report } = await mount(null)
    await report(envelope('InternalError'), { id: 'mine' })
    await report(envelope('LimitExceeded'), { id: 'mine', surface: 'toast' })
    expect(toasts()).toHaveLength(1)
  })

  it('a toast that comes again has its full time, and then goes (react-hot-toast#50, svelte-french-toast#19)', async () => {
    const { report } = await mount(null)
    await report(envelope('App.Saved'))
    await pass(9_000)
    await report(envelope('App.Saved'))
    await pass(9_000)
    expect(toasts()).toHaveLength(1)
    await pass(1_000)
    expect(toasts()).toHaveLength(0)
    await report(envelope('App.Saved'))
    await pass(10_000)
    expect(toasts()).toHaveLength(0)
  })

  it('of a toast that is closed at once and the next one, only the next is shown (toastification#193)', async () => {
    const { store } = await mount(null)
    act(() => {
      store.dismiss(store.report(envelope('InternalError'))?.id ?? '')
      store.report(envelope('App.Saved'))
    })
    await pass(100)
    expect(toasts().map(({ dataset }) => dataset.code)).toEqual(['App.Saved'])
  })

  it('a toast that goes by itself leaves focus where the person types (fluentui-blazor#4740)', async () => {
    const { report } = await mount(<input aria-label="a" />)
    await report(envelope('App.Saved'))
    await user.type(field('a'), 'typed')
    await pass(11_000)
    expect(toasts()).toHaveLength(0)
    expect(field('a')).toHaveFocus()
  })

  it('the app can close a toast that has focus (eui#1953)', async () => {
    const { store, report } = await mount(<input aria-label="a" />)
    await report(envelope('InternalError'))
    act(() => toasts()[0]?.focus())
    act(() => store.clear())
    await pass(100)
    expect(toasts()).toHaveLength(0)
    expect(document.body).not.toHaveFocus()
  })
})

describe('calls', () => {
  it("a call that its own timeout aborts is a failure, whatever the client makes of it; a person's abort is none (axios#6142)", async () => {
    const { store } = await mount(null)
    const canceled = (signal: AbortSignal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' }))
        })
      })
    const mine = new AbortController()
    const late = new AbortController()
    void store.run(({ signal }) => canceled(signal), { signal: mine.signal })
    void store.run(({ signal }) => canceled(signal), { signal: late.signal })
    act(() => mine.abort())
    await pass(100)
    expect(toasts()).toHaveLength(0)
    act(() => late.abort(new DOMException('', 'TimeoutError')))
    await pass(100)
    expect(toasts()).toHaveLength(1)
  })

  it('an automatic retry that fails because the network goes again waits for the next time (TanStack/query#6825)', async () => {
    const { store } = await mount(null)
    const online = vi.spyOn(navigator, 'onLine', 'get')
    const setOnline = async (next: boolean) => {
      online.mockReturnValue(next)
      act(() => void window.dispatchEvent(new Event(next ? 'online' : 'offline')))
      await pass(100)
    }
    const call = vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError('Failed to fetch'))
    await setOnline(false)
    const outcome = store.run(call, { autoRetry: { limit: 5 } })
    await pass(60_000)
    expect(call).toHaveBeenCalledTimes(1)
    online.mockReturnValue(true)
    act(() => {
      window.dispatchEvent(new Event('online'))
      online.mockReturnValue(false)
    })
    await pass(60_000)
    expect(call).toHaveBeenCalledTimes(2)
    call.mockResolvedValue('saved')
    await setOnline(true)
    await pass(60_000)
    await expect(outcome).resolves.toEqual({ ok: true, data: 'saved' })
    expect(store.getSnapshot().entries).toEqual([])
  })

  it('a redirect that is thrown in a call reaches the router and shows nothing (TanStack/router#2554)', async () => {
    const { store } = await mount(null)
    const redirect = { to: '/login', isRedirect: true, statusCode: 307, headers: {} }
    await expect(
      store.run(async () => {
        throw redirect
      }),
    ).rejects.toBe(redirect)
    await pass(100)
    expect(toasts()).toHaveLength(0)
  })
})
