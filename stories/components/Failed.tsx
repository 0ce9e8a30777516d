import { type UseApiErrorOptions, useApiError } from '../../src/index.js'

/** A part of an app that holds a failure, like a query. The error is shown while this component is mounted. */
export function Failed({ failure, ...options }: FailedProps) {
  useApiError(failure, { foreground: false, ...options })
  return null
}

interface FailedProps extends UseApiErrorOptions {
  readonly failure: unknown
}
