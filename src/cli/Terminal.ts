import type { createColors } from 'picocolors'

/** What a command needs of the process around it. */
export interface Terminal {
  /** Writes to standard output. */
  readonly out: (text: string) => void
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** Reads standard input to its end. */
  readonly input: () => Promise<Uint8Array>
  /** Colors, which leave a text as it is where standard output is no terminal. */
  readonly colors: ReturnType<typeof createColors>
  /** Whether standard error is a terminal, where a line can be written over. */
  readonly live: boolean
}
