import { useApiError } from '../../src/index.js'
import { envelope } from '../components/envelope.js'

/** A button whose call fails with a code. With `retry`, the toast offers a retry. */
export function Fail({ code, children, times = 1, ...options }: FailProps) {
  const { report } = useApiError()
  return (
    <button
      type="button"
      onClick={() => {
        for (let at = 0; at < times; at++) {
          report(envelope(code, 'the service’s own words'), { surface: 'toast', ...options })
        }
      }}
    >
      {children ?? code}
    </button>
  )
}

interface FailProps {
  readonly code: string
  readonly children?: string
  /** The number of failures in one task. */
  readonly times?: number
  readonly retry?: () => unknown
  /** Names what failed. */
  readonly label?: string
}
