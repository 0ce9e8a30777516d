import type { ApiError } from '../model/ApiError.js'
import type { Failure, OriginOptions } from '../model/Failure.js'
import type { Binding } from '../model/Machine.js'
import type { Failures } from './createFailures.js'
import { isPlain } from './isPlain.js'

/** Makes `bind`, for failures that stay open while a component holds them; see `Machine.bind`. */
export function createBindings({
  byValue,
  endUnlessHeld,
  parse,
  record,
  touch,
  touchFailure,
}: Failures) {
  return function bind(value: unknown, options: OriginOptions): Binding | undefined {
    const known = byValue.get(value as object)
    // After a success or the end of its scope, the same object is a new failure. After a dismissal it stays away.
    const fresh = !known || known.ended === 'success' || known.ended === 'scope'
    const failure = fresh ? reportHeld(value, options) : known
    // `report` or `run` opened an entry without holders, and their rules end it.
    if (!failure || !(fresh || failure.holders)) return undefined
    failure.holders ??= new Set()
    const { holders } = failure
    const { scope = '', owner = '' } = options
    const holder = { scope, owner }
    holders.add(holder)
    touchFailure(failure)
    endUnlessHeld(failure, 'success')
    return {
      release(gone) {
        if (!holders.delete(holder)) return
        touch(`owner:${owner}`)
        if (!gone || holders.size > 0) endUnlessHeld(failure, 'success')
        else {
          // Another component may bind it in the same commit, so the next flush decides.
          failure.left = true
          touch('routes')
        }
      },
      takes(next) {
        const error = parse(next)
        if (!error || contentOf(error) !== contentOf(failure.entry.error)) return false
        if (Object(next) === next) byValue.set(next as object, failure)
        return true
      },
    }
  }

  /** Records a value's failure. Null for a plain value without one: `{ saved: true }` is a result. */
  function reportHeld(value: unknown, options: OriginOptions): Failure | null {
    const error = parse(value, options.from)
    // An error that was parsed before has another cause.
    const isUnknown = error?.code === 'Unknown' && error.cause === value
    const isData = isPlain(value) || typeof value === 'boolean'
    const isResult = isUnknown && isData && options.from !== 'thrown'
    return !error || isResult ? null : record(error, { ...options, held: true }, undefined, value)
  }
}

function contentOf({ code, message, status, requestId, fields }: ApiError): string {
  return JSON.stringify([code, message, status, requestId, fields])
}
