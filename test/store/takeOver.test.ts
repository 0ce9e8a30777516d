import { describe, expect, it } from 'vitest'
import { ApiFailure, presentApiError, toTelemetry } from '../../src/core.js'
import { createMachine } from '../../src/store/createMachine.js'
import { takeOver } from '../../src/store/takeOver.js'

const failed = (Code: string) => ({
  Response: { Error: { Code, Message: 's3cret' }, RequestId: 'r1' },
})

describe('actions that come with one failure', () => {
  it("are added after the policy's, with the locale's words where it has some", () => {
    const store = createMachine()
    const actions = { undo: { label: 'Undo', onAction: () => undefined }, retry: () => undefined }
    const entry = store.report(failed('LimitExceeded'), { actions })
    expect(entry?.policy.actions).toEqual(['raise-quota', 'undo', 'retry'])
    const { actions: shown } = presentApiError(failedError(store), { policy: entry?.policy })
    expect(shown.map(({ label }) => label).at(-1)).toBe('Try again')
    expect(store.actionsOf(entry?.id ?? '')).toBe(actions)
  })

  it('add no second button to try again, and none for null', () => {
    const store = createMachine()
    const actions = { retry: () => undefined, refresh: null }
    const entry = store.report(failed('RequestLimitExceeded'), { actions })
    expect(entry?.policy.actions).toEqual(['wait-and-retry'])
  })

  it('outlive a change of the catalog', () => {
    const store = createMachine()
    const entry = store.report(failed('LimitExceeded'), { actions: { undo: () => undefined } })
    const catalog = { codes: {}, actions: {}, rules: [], messages: [] }
    store.configure({ catalog })
    expect(store.get(entry?.id ?? '')?.policy.actions).toContain('undo')
  })
})

function failedError(store: ReturnType<typeof createMachine>) {
  const [entry] = store.getSnapshot().entries
  if (entry === undefined) throw new Error('nothing is open')
  return entry.error
}

describe('takeOver', () => {
  it('moves what has been reported already, and counts nothing', () => {
    const store = createMachine()
    const failure = new ApiFailure({
      origin: 'api',
      code: 'InternalError',
      message: '',
      fields: [],
    })
    const entry = store.report(failure, { operation: 'query:1' })
    takeOver(store, failure, { scope: 'page', surface: 'banner', retry: () => undefined })
    expect(store.getSnapshot().entries).toMatchObject([
      { id: entry?.id, count: 1, scope: 'page', surface: 'banner', retryable: true },
    ])
  })

  it('knows a plain exception by itself', () => {
    const store = createMachine()
    const failure = new TypeError('Failed to fetch')
    store.report(failure)
    takeOver(store, failure, { scope: 'page' })
    expect(store.getSnapshot().entries).toMatchObject([{ count: 1, scope: 'page' }])
  })

  it('reports what nobody has reported', () => {
    const store = createMachine()
    expect(takeOver(store, failed('InternalError'), { scope: 'page' })).toMatchObject({
      scope: 'page',
    })
    expect(takeOver(store, null, {})).toBeNull()
  })

  it('keeps the one sign-in step on the page while further calls come to wait for it', () => {
    const store = createMachine()
    store.report(failed('AuthFailure.TokenFailure'), {
      operation: 'query:1',
      retry: () => undefined,
    })
    takeOver(store, failed('AuthFailure.TokenFailure'), { scope: 'page' })
    store.report(failed('AuthFailure.TokenFailure'), { operation: 'query:2' })
    expect(store.getSnapshot().entries).toMatchObject([{ scope: 'page' }])
  })
})

describe('toTelemetry (no personal data by default)', () => {
  it('holds neither the message nor the cause nor what was entered', () => {
    const store = createMachine()
    const entry = store.report({ ...failed('LimitExceeded'), cause: 's3cret' })
    if (entry === null) throw new Error('nothing was reported')
    const presentation = presentApiError(entry.error)
    const events = [
      { type: 'presented', entry, presentation },
      { type: 'action', action: 'retry', entry },
      { type: 'ended', entry, reason: 'dismissed' },
      { type: 'fault', source: 'actions.x', error: new Error('s3cret') },
      { type: 'locale-failed', locale: 'de', error: new TypeError('s3cret') },
    ] as const
    const sent = events.map(toTelemetry)
    expect(JSON.stringify(sent)).not.toContain('s3cret')
    expect(sent).toMatchObject([
      { type: 'presented', code: 'LimitExceeded', requestId: 'r1', locale: 'en', count: 1 },
      { type: 'action', action: 'retry' },
      { type: 'ended', reason: 'dismissed' },
      { type: 'fault', source: 'actions.x', error: 'Error' },
      { type: 'locale-failed', locale: 'de', error: 'TypeError' },
    ])
  })
})
