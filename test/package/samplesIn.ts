import { readFileSync } from 'node:fs'

/** A code sample of a page, as a module. */
export interface Sample {
  /** Its path in the app: from a first line such as `// app/layout.tsx`, else by number. */
  readonly file: string
  readonly code: string
  /** What is around it is made up: in the page it stands somewhere in an app. */
  readonly fragment: boolean
}

const SAMPLE = /(?:^\{\/\* Around the sample:\n([^`]*?)\n?\*\/\}\n\n)?^```(tsx?)\n(.*?)^```$/gms

/**
 * The code samples of a page. A comment before a fragment, which readers of the page don't see, has the
 * imports and declarations that make it a module. A line with `…` in it stands for the sample, where code
 * follows it.
 */
export function samplesIn(page: string): readonly Sample[] {
  const samples = [...readFileSync(page, 'utf8').matchAll(SAMPLE)]
  return samples.map(([, around = '', kind, code = ''], at) => ({
    file: /^\/\/ (\S+\.tsx?)\b/.exec(code)?.[1] ?? `sample${at + 1}.${kind}`,
    code: around.includes('…') ? around.replace('…', () => code) : `${around}\n${code}`,
    fragment: around !== '',
  }))
}
