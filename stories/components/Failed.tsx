import { type UseApiErrorOptions, useApiError } from '../../src/index.js'

/** Stands for a part of an app that holds a failure, as a query does; it is shown as long as that is there. */
export function Failed({ failure, ...options }: FailedProps) {
  useApiError(failure, { foreground: false, ...options })
  return null
}

interface FailedProps extends UseApiErrorOptions {
  readonly failure: unknown
}
