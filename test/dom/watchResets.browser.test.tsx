import { act, render, screen, waitFor } from '@testing-library/react'
import { type FormEvent, type ReactNode, StrictMode, useActionState, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  ApiErrorScope,
  createErrorStore,
  type ErrorStore,
  FieldError,
  useApiError,
} from '../../src/index.js'
import '../../src/styles.css'
import { envelope } from '../fixtures/envelope.js'
import { FormFixture } from '../fixtures/FormFixture.js'
import { fieldFailure } from '../fixtures/fieldFailure.js'

type Action = (data: FormData) => Promise<void> | void
type Api = ReturnType<typeof useApiError>

/** What the next submit comes to, and when. */
let save: () => Promise<unknown> = async () => undefined

const fails = async () => {
  throw fieldFailure('PersonId')
}
const succeeds = async () => ({})
const slowly = (call: () => Promise<unknown>) => async () => {
  await new Promise((resolve) => setTimeout(resolve, 30))
  return call()
}

/** A call that comes to its outcome when it is told to: at the end of the test at the latest, since React waits. */
function held(call: () => Promise<unknown>) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  onTestFinished(() => release())
  return { call: () => released.then(call), release: () => act(async () => release()) }
}
const settle = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))

/** Ways in which a form's action tells the kit of its failure. */
const ways: Readonly<Record<string, (api: Api) => Action>> = {
  'calls run': (api) => async () => {
    await api.run(save)
  },
  'calls run, and does not wait for it': (api) => () => void api.run(save),
  'awaits something before it calls run': (api) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    await api.run(save)
  },
  'awaits something, calls run, and does not wait for it': (api) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    void api.run(save)
  },
  'catches, and reports with the hook': (api) => async () => {
    await save().catch((failure) => api.report(failure))
  },
}

interface FormProps {
  readonly way: string
  readonly name?: string
  readonly server?: boolean
  readonly children?: ReactNode
}

function Fields({ name = 'form', action, children }: { action: Action } & Partial<FormProps>) {
  return (
    <form aria-label={name} action={action}>
      <input aria-label={`${name} text`} name="PersonId" defaultValue="start" />
      <FieldError name="PersonId" data-testid={`${name} error`} />
      <button type="submit">Save {name}</button>
      {children}
    </form>
  )
}

function OwnForm({ way, name, server = false, children }: FormProps) {
  const api = useApiError()
  const action = (ways[way] as (api: Api) => Action)(api)
  return (
    <Fields name={name ?? 'form'} action={server ? asServerAction(action) : action}>
      {children}
    </Fields>
  )
}

const answer = async () => {
  try {
    await save()
    return undefined
  } catch (failure) {
    return { ...(failure as object) }
  }
}
const serverAnswer = asServerAction(answer)

function BoundForm({ name, server = false, children }: FormProps) {
  const [failure, action] = useActionState<unknown>(server ? serverAnswer : answer, undefined)
  useApiError(failure)
  return (
    <Fields name={name ?? 'form'} action={action}>
      {children}
    </Fields>
  )
}

function AnyForm(props: FormProps) {
  return (
    <ApiErrorScope id={props.name ?? 'form'}>
      {props.way === BOUND ? <BoundForm {...props} /> : <OwnForm {...props} />}
    </ApiErrorScope>
  )
}

/** Marks an action as bundlers for React Server Components mark a reference to a function of the server's. */
function asServerAction<Args extends unknown[], Result>(
  action: (...args: Args) => Result,
): (...args: Args) => Result {
  const reference = (...args: Args) => action(...args)
  return Object.assign(reference, {
    $$FORM_ACTION: () => ({ name: '$ACTION_ID_1', method: 'POST', data: null }),
    bind: (_self: unknown, ...bound: unknown[]) =>
      asServerAction((...rest: unknown[]) => action(...([...bound, ...rest] as Args))),
  })
}

/** Calls through a hook of its own. */
function Other({ call }: { readonly call: () => Promise<unknown> }) {
  const { run } = useApiError()
  return (
    <button type="button" onClick={() => run(call)}>
      Other
    </button>
  )
}

const serviceFails = async () => envelope('InternalError')

const text = (name = 'form') => screen.getByLabelText<HTMLInputElement>(`${name} text`)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const error = (name = 'form') => screen.getByTestId(`${name} error`)

async function type(name = 'form') {
  text(name).focus()
  text(name).setSelectionRange(5, 5)
  await userEvent.keyboard(' typed')
  expect(text(name)).toHaveValue('start typed')
}

async function submitAndFail(call: () => Promise<unknown> = fails, name = 'form') {
  save = call
  await press(`Save ${name}`)
  await waitFor(() => expect(error(name)).not.toBeEmptyDOMElement())
  // It is announced a moment later. A reset before that would not end it.
  await settle(200)
}

function mount(children: ReactNode): ErrorStore {
  const store = createErrorStore()
  render(<FormFixture store={store}>{children}</FormFixture>)
  return store
}

/** Renders a page as a server does, and lets the browser take it over. */
async function hydrate(page: ReactNode): Promise<HTMLElement> {
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(page)
  const html = host.cloneNode(true) as HTMLElement
  const root = await act(async () => hydrateRoot(host, page))
  onTestFinished(() => {
    act(() => root.unmount())
    host.remove()
  })
  return html
}

const BOUND = 'returns its failure, which a component binds'

const everyWay = [...Object.keys(ways), BOUND]

describe.each(everyWay)('a form whose action %s', (way) => {
  it.each([
    ['at once', fails],
    ['later', slowly(fails)],
  ])('keeps what was typed each time a form action fails %s', async (_when, call) => {
    mount(<AnyForm way={way} />)
    await type()
    for (let time = 0; time < 3; time++) {
      await submitAndFail(call)
      expect(text()).toHaveValue('start typed')
      expect(error()).not.toBeEmptyDOMElement()
    }
  })

  it.each([
    ['at once', succeeds],
    ['later', slowly(succeeds)],
  ])('resets the form when its action succeeds %s after a failure', async (_when, call) => {
    mount(<AnyForm way={way} />)
    await type()
    await submitAndFail()
    save = call
    await press('Save form')
    await waitFor(() => expect(text()).toHaveValue('start'))
    await waitFor(() => expect(error()).toBeEmptyDOMElement())
  })

  it('keeps what was typed and corrected before React commits an action that failed', async () => {
    const { call, release } = held(succeeds)
    const Waiting = () => {
      const [, wait] = useActionState(call, undefined)
      return (
        <form action={wait}>
          <button type="submit">Wait</button>
        </form>
      )
    }
    mount(
      <>
        <Waiting />
        <AnyForm way={way} />
        {/* Behind the last element Tab leaves the page, in Firefox for the tests that follow too. */}
        <button type="button">After</button>
      </>,
    )
    await press('Wait')
    await type()
    save = fails
    await press('Save form')
    // What an action returned is there only once all actions of the page have come to an end.
    if (way !== BOUND) {
      await waitFor(() => expect(error()).not.toBeEmptyDOMElement())
      await userEvent.keyboard('{Tab}')
      text().focus()
      text().setSelectionRange(11, 11)
      await userEvent.keyboard('!')
      await waitFor(() => expect(error()).toBeEmptyDOMElement())
    }
    await release()
    await settle(60)
    expect(text()).toHaveValue(way === BOUND ? 'start typed' : 'start typed!')
  })

  it('resets the form when its action succeeds, whatever fails in the background meanwhile', async () => {
    const store = mount(<AnyForm way={way} />)
    await type()
    const { call, release } = held(succeeds)
    save = call
    await press('Save form')
    store.report(envelope('InternalError'))
    store.report(fieldFailure('Other'), { scope: 'form', foreground: false })
    void store.run(async () => envelope('RequestLimitExceeded'), { key: 'poll' })
    await settle(30)
    await release()
    await waitFor(() => expect(text()).toHaveValue('start'))
    expect(store.getSnapshot().entries).toHaveLength(3)
  })

  it('resets the form when its action succeeds, though an earlier call of another hook fails meanwhile', async () => {
    const other = held(serviceFails)
    const store = mount(
      <>
        <AnyForm way={way} />
        <Other call={other.call} />
      </>,
    )
    await type()
    await press('Other')
    const { call, release } = held(succeeds)
    save = call
    await press('Save form')
    await other.release()
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    expect(text()).toHaveValue('start typed')
    await release()
    await waitFor(() => expect(text()).toHaveValue('start'))
  })

  it('resets the form when its action succeeds, though a call of another button fails meanwhile', async () => {
    const store = mount(
      <>
        <AnyForm way={way} />
        <Other call={serviceFails} />
      </>,
    )
    await type()
    const { call, release } = held(succeeds)
    save = call
    await press('Save form')
    await press('Other')
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    expect(text()).toHaveValue('start typed')
    await release()
    await waitFor(() => expect(text()).toHaveValue('start'))
  })

  it('keeps what was typed when a form action fails and something else failed before it', async () => {
    const store = mount(<AnyForm way={way} />)
    await type()
    save = slowly(fails)
    await press('Save form')
    store.report(envelope('InternalError'))
    await waitFor(() => expect(error()).not.toBeEmptyDOMElement())
    await settle(60)
    expect(text()).toHaveValue('start typed')
  })

  it('keeps what was typed when a form action fails since the session has expired', async () => {
    const store = mount(<AnyForm way={way} />)
    await type()
    save = async () => {
      throw envelope('AuthFailure.TokenFailure')
    }
    await press('Save form')
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    await settle(60)
    expect(text()).toHaveValue('start typed')
  })

  it('resets the form whose action succeeds, and not another one whose action failed', async () => {
    mount(
      <>
        <AnyForm way={way} name="a" />
        <AnyForm way={way} name="b" />
      </>,
    )
    await type('a')
    await type('b')
    await submitAndFail(fails, 'b')
    save = succeeds
    await press('Save a')
    await waitFor(() => expect(text('a')).toHaveValue('start'))
    expect(text('b')).toHaveValue('start typed')
    expect(error('b')).not.toBeEmptyDOMElement()
  })

  it('keeps what was typed in two forms whose actions both fail', async () => {
    mount(
      <>
        <AnyForm way={way} name="a" />
        <AnyForm way={way} name="b" />
      </>,
    )
    await type('a')
    await type('b')
    // The error of a moves what is to be pressed at b.
    const { call, release } = held(fails)
    save = call
    await press('Save a')
    await press('Save b')
    await release()
    await waitFor(() => expect(error('a')).not.toBeEmptyDOMElement())
    await waitFor(() => expect(error('b')).not.toBeEmptyDOMElement())
    await settle(60)
    expect(text('a')).toHaveValue('start typed')
    expect(text('b')).toHaveValue('start typed')
  })

  it("lets the app's Cancel reset a form whose action has failed", async () => {
    const cancel = () => screen.getByRole<HTMLFormElement>('form').reset()
    mount(
      <AnyForm way={way}>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </AnyForm>,
    )
    await type()
    await submitAndFail()
    // A reset ends no error that nobody has seen yet.
    await settle(150)
    await press('Cancel')
    expect(text()).toHaveValue('start')
    await waitFor(() => expect(error()).toBeEmptyDOMElement())
  })

  it("lets the app's Cancel reset a form whose action is under way", async () => {
    mount(
      <AnyForm way={way}>
        <button type="button" onClick={(event) => event.currentTarget.form?.reset()}>
          Cancel
        </button>
      </AnyForm>,
    )
    await type()
    const { call, release } = held(fails)
    save = call
    await press('Save form')
    await press('Cancel')
    expect(text()).toHaveValue('start')
    await release()
  })

  it.each([
    ['a function', false],
    ["a server's action", true],
  ])(
    'keeps what was typed in a form that a server rendered with %s, and resets it with success',
    async (_name, server) => {
      const store = createErrorStore()
      const page = (
        <StrictMode>
          <FormFixture store={store}>
            <AnyForm way={way} server={server} />
          </FormFixture>
        </StrictMode>
      )
      const html = await hydrate(page)
      const attribute = html.querySelector('form')?.getAttribute('action') ?? ''
      expect(attribute.startsWith('javascript:')).toBe(!server)
      await type()
      await submitAndFail()
      expect(text()).toHaveValue('start typed')
      await submitAndFail(slowly(fails))
      expect(text()).toHaveValue('start typed')
      save = succeeds
      await press('Save form')
      await waitFor(() => expect(text()).toHaveValue('start'))
    },
  )
})

it.each(everyWay.flatMap((way) => [[way, true] as const, [way, false] as const]))(
  'keeps what was typed beside a second provider, and resets the form with success: its action %s (form first: %s)',
  async (way, first) => {
    const page = (
      <FormFixture key="form" store={createErrorStore()} toaster={null}>
        <AnyForm way={way} />
      </FormFixture>
    )
    const other = <FormFixture key="other" store={createErrorStore()} toaster={null} />
    render(<div>{first ? [page, other] : [other, page]}</div>)
    await type()
    await submitAndFail()
    await submitAndFail(slowly(fails))
    expect(text()).toHaveValue('start typed')
    save = succeeds
    await press('Save form')
    await waitFor(() => expect(text()).toHaveValue('start'))
  },
)

it('keeps what was typed when a later call of a form action fails under another key', async () => {
  function Steps() {
    const { run } = useApiError()
    const action = async () => {
      await run(succeeds, { key: 'check' })
      await run(save, { key: 'save' })
    }
    return <Fields action={action} />
  }
  mount(<Steps />)
  await type()
  await submitAndFail(slowly(fails))
  expect(text()).toHaveValue('start typed')
})

it.each([
  ['waits', true],
  ['does not wait', false],
])(
  'resets the form when an automatic retry succeeds for which its action %s',
  async (_way, waits) => {
    function Retrying() {
      const { run } = useApiError()
      const action = () => {
        const running = run(() => save(), { autoRetry: { limit: 1 } })
        return waits ? running.then(() => {}) : undefined
      }
      return <Fields action={action} />
    }
    const store = createErrorStore({ random: () => 0.2 })
    render(
      <FormFixture store={store}>
        <Retrying />
      </FormFixture>,
    )
    await type()
    save = serviceFails
    await press('Save form')
    await waitFor(() => expect(store.getSnapshot().entries).toMatchObject([{ autoRetry: true }]))
    save = succeeds
    expect(text()).toHaveValue('start typed')
    await waitFor(() => expect(text()).toHaveValue('start'))
  },
)

describe('a form whose action has failed', () => {
  /** By key: on a small page a toast opens only for focus. */
  async function tryAgain() {
    screen.getByRole('button', { name: 'Try again' }).focus()
    await userEvent.keyboard('{Enter}')
  }

  it.each(Object.keys(ways).filter((way) => way.includes('run')))(
    'is reset when "Try again" succeeds: its action %s',
    async (way) => {
      mount(<AnyForm way={way} />)
      await type()
      let outcome: () => Promise<unknown> = serviceFails
      save = () => outcome()
      await press('Save form')
      await screen.findByRole('button', { name: 'Try again' })
      await settle(50)
      await tryAgain()
      await settle(50)
      expect(text()).toHaveValue('start typed')
      outcome = succeeds
      await tryAgain()
      await waitFor(() => expect(text()).toHaveValue('start'))
    },
  )

  it('keeps what is typed before "Try again" succeeds', async () => {
    const store = mount(<AnyForm way="calls run" />)
    await type()
    let outcome: () => Promise<unknown> = serviceFails
    save = () => outcome()
    await press('Save form')
    await screen.findByRole('button', { name: 'Try again' })
    await userEvent.fill(text(), 'next')
    outcome = succeeds
    await tryAgain()
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(0))
    await settle(50)
    expect(text()).toHaveValue('next')
  })

  it('keeps what was typed when one of two failures is dismissed and the other one’s "Try again" succeeds', async () => {
    let outcome: () => Promise<unknown> = serviceFails
    function Both() {
      const { run } = useApiError()
      const action = async () => {
        await Promise.all([
          run(() => Promise.reject({ code: 'RequestLimitExceeded' }), { key: 'a' }),
          run(() => outcome(), { key: 'b' }),
        ])
      }
      return <Fields action={action} />
    }
    const store = mount(<Both />)
    await type()
    await press('Save form')
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(2))
    await settle(50)
    const [limited, failed] = ['RequestLimitExceeded', 'InternalError'].map((code) =>
      store.getSnapshot().entries.find(({ error }) => error.code === code),
    )
    act(() => store.dismiss(limited?.id ?? ''))
    outcome = succeeds
    await act(async () => store.retry(failed?.id ?? ''))
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(0))
    await settle(50)
    expect(text()).toHaveValue('start typed')
  })

  it('keeps what was typed when another call of its hook succeeds, which ends the failure', async () => {
    function Lookup() {
      const { run } = useApiError()
      return (
        <>
          <Fields action={async () => void (await run(() => save()))} />
          <button type="button" onClick={() => void run(succeeds)}>
            Look up
          </button>
        </>
      )
    }
    const store = mount(<Lookup />)
    await type()
    save = serviceFails
    await press('Save form')
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(1))
    await settle(50)
    await press('Look up')
    await waitFor(() => expect(store.getSnapshot().entries).toHaveLength(0))
    await settle(50)
    expect(text()).toHaveValue('start typed')
  })
})

describe('a form whose action does not wait for its calls', () => {
  /** Types, submits, and waits for React to end the action. */
  async function send(call: () => Promise<unknown>) {
    await type()
    save = call
    await press('Save form')
    await settle(30)
    expect(text()).toHaveValue('start typed')
  }

  it('keeps what is typed while its call runs', async () => {
    mount(<AnyForm way="calls run, and does not wait for it" />)
    const { call, release } = held(succeeds)
    await send(call)
    await userEvent.fill(text(), 'next')
    await release()
    await settle(30)
    expect(text()).toHaveValue('next')
  })

  it('keeps what was typed when one of its calls fails and is dismissed before another one succeeds', async () => {
    const failing = held(serviceFails)
    function Both() {
      const { run } = useApiError()
      const action = () => {
        void run(failing.call)
        void run(save)
      }
      return <Fields action={action} />
    }
    const store = mount(<Both />)
    const { call, release } = held(succeeds)
    await send(call)
    await failing.release()
    await settle(30)
    store.dismiss(store.getSnapshot().entries[0]?.id ?? '')
    await release()
    await settle(30)
    expect(text()).toHaveValue('start typed')
  })

  it.each([true, false])(
    'is reset with success beside a provider in another React root (form first: %s)',
    async (first) => {
      const mountOther = () =>
        render(<FormFixture store={createErrorStore()} toaster={null} />, {
          container: document.body.appendChild(document.createElement('div')),
        })
      if (!first) mountOther()
      mount(<AnyForm way="calls run, and does not wait for it" />)
      if (first) mountOther()
      const { call, release } = held(succeeds)
      await send(call)
      await release()
      await settle(30)
      expect(text()).toHaveValue('start')
    },
  )
})

describe('a form that the app submits and resets by itself', () => {
  function AppForm({ onSubmit }: { onSubmit: (form: HTMLFormElement, api: Api) => void }) {
    const api = useApiError()
    const [kept, keep] = useState('')
    const submit = (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      keep(String(new FormData(event.currentTarget).get('PersonId')))
      onSubmit(event.currentTarget, api)
    }
    return (
      <form aria-label="form" onSubmit={submit}>
        <input aria-label="form text" name="PersonId" defaultValue="start" />
        <FieldError name="PersonId" data-testid="form error" />
        <button type="submit">Save form</button>
        <output>{kept}</output>
      </form>
    )
  }

  const outcomes: [string, () => Promise<unknown>][] = [
    ['failed', fails],
    ['succeeded', succeeds],
  ]

  it.each(outcomes)(
    'lets the app reset a form that it submits by itself after its call has %s',
    async (_name, call) => {
      mount(
        <AppForm
          onSubmit={async (form, { run }) => {
            await run(call)
            form.reset()
            // What it sets then stays.
            text().value = 'again'
          }}
        />,
      )
      await type()
      await press('Save form')
      await waitFor(() => expect(text()).toHaveValue('again'))
      await settle(30)
      expect(text()).toHaveValue('again')
    },
  )

  it('lets the app reset a form that it submits by itself long after a call has failed', async () => {
    mount(
      <AppForm
        onSubmit={async (form, { run }) => {
          await run(fails)
          setTimeout(() => form.reset(), 300)
        }}
      />,
    )
    await type()
    await press('Save form')
    await waitFor(() => expect(error()).not.toBeEmptyDOMElement())
    await waitFor(() => expect(text()).toHaveValue('start'))
    await waitFor(() => expect(error()).toBeEmptyDOMElement())
  })
})

it("keeps a field's error where the app takes a reset back", async () => {
  const store = mount(
    <form
      aria-label="form"
      onReset={(event) => {
        event.preventDefault()
      }}
    >
      <input aria-label="form text" name="PersonId" defaultValue="start" />
      <FieldError name="PersonId" data-testid="form error" />
      <button type="reset">Reset</button>
    </form>,
  )
  await type()
  store.report(fieldFailure('PersonId'), { scope: 'form' })
  await waitFor(() => expect(error()).not.toBeEmptyDOMElement())
  await press('Reset')
  await settle(30)
  expect(text()).toHaveValue('start typed')
  expect(error()).not.toBeEmptyDOMElement()
})
