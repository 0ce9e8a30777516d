import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pc from 'picocolors'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process; standard input has the given text. */
export async function run(args: readonly string[], input = '', live = false): Promise<Outcome> {
  let [out, err] = ['', '']
  const code = await runCli(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    input: async () => new TextEncoder().encode(input),
    colors: pc.createColors(false),
    live,
  })
  return { code, out, err }
}

/** A folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'react-api-error-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
