import type { ApiError } from '../model/ApiError.js'
import type { EndReason } from '../model/Event.js'
import type { CallContext, ReportOptions, RunOptions, RunResult } from '../model/Store.js'
import { parseApiResponse } from '../parse/parseApiResponse.js'
import type { EntryStore } from '../store/createEntryStore.js'
import type { Operations } from '../store/createOperations.js'

/** What the runner needs of the store around it. */
export interface RunnerParts {
  readonly entries: EntryStore
  readonly operations: Operations
  readonly parse: (value: unknown, from: 'thrown' | 'resolved') => ApiError | null
  /** Puts an error into the store; `replaces` names the entry whose place it takes. */
  readonly record: (error: ApiError, origin: Origin, replaces?: string) => { readonly id: string }
  readonly originOf: (entryId: string) => Origin | undefined
}

/** Where an entry came from, so that it can be tried again. */
export interface Origin {
  readonly options: ReportOptions
  /** Runs the whole operation again, where the entry came from `run`. */
  readonly rerun?: () => Promise<unknown>
}

/** An aborted call's result: no entry comes of it. */
const ABORTED: ApiError = { origin: 'abort', code: 'Aborted', message: '', fields: [] }

/** Makes calls and calls them again: pending, success and failure of operations. */
export function createRunner({ entries, operations, parse, record, originOf }: RunnerParts) {
  async function run<Data>(
    call: (context: CallContext) => Data | PromiseLike<Data>,
    options: RunOptions = {},
  ): Promise<RunResult<Data>> {
    const { owner = '', key, signal = new AbortController().signal } = options
    const operation = options.operation ?? (key === undefined ? owner : `${owner}:${key}`)
    const attempt = operations.start(operation, owner)
    setPending(operation, true)
    let error: ApiError | null
    let data: Data | undefined
    try {
      data = await call({ signal })
      error = await failureIn(data)
    } catch (thrown) {
      error = (signal.aborted ? null : await failureOf(thrown)) ?? ABORTED
    }
    const latest = attempt.isLatest()
    attempt.settle()
    if (latest) {
      setPending(operation, false)
      if (error === null) endOperation(operation, 'success')
      else if (error !== ABORTED) {
        const rerun = () => run(call, options)
        replaceOperation(error, operation, {
          options: { ...options, operation, retry: rerun },
          rerun,
        })
      }
    }
    return error === null ? { ok: true, data: data as Data } : { ok: false, error }
  }

  async function retry(entryId: string): Promise<void> {
    const entry = entries.get(entryId)
    const origin = originOf(entryId)
    const again = origin?.options.retry
    if (entry === undefined || entry.pending || origin === undefined || again === undefined) return
    if (origin.rerun !== undefined) {
      await origin.rerun()
      return
    }
    entries.update(entryId, { pending: true })
    let error: ApiError | null
    try {
      error = await failureIn(await again())
    } catch (thrown) {
      error = (await failureOf(thrown)) ?? ABORTED
    }
    if (error === null) entries.end(entryId, 'success')
    else if (error === ABORTED) entries.update(entryId, { pending: false })
    else if (entries.get(entryId) !== undefined) record(error, origin, entryId)
  }

  /** The failure takes the place of what the operation had reported: one entry stays where it is. */
  function replaceOperation(error: ApiError, operation: string, origin: Origin): void {
    const old = operation === '' ? [] : entries.ofOperation(operation)
    const { id } = record(error, origin, old[0]?.id)
    for (const other of old) if (other.id !== id) entries.end(other.id, 'superseded')
  }

  function endOperation(operation: string, reason: EndReason): void {
    if (operation === '') return
    for (const entry of entries.ofOperation(operation)) entries.end(entry.id, reason)
  }

  function setPending(operation: string, pending: boolean): void {
    if (operation === '') return
    for (const entry of entries.ofOperation(operation)) entries.update(entry.id, { pending })
  }

  async function failureIn(answer: unknown): Promise<ApiError | null> {
    return isResponse(answer) ? parseApiResponse(answer) : parse(answer, 'resolved')
  }

  async function failureOf(thrown: unknown): Promise<ApiError | null> {
    const answered = isResponse(thrown) ? await parseApiResponse(thrown) : null
    return answered ?? parse(thrown, 'thrown')
  }

  return { run, retry }
}

function isResponse(value: unknown): value is Response {
  return typeof Response === 'function' && value instanceof Response
}
