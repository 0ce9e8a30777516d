import { readFileSync } from 'node:fs'

/** A code sample of a page, as a module. */
export interface Sample {
  /** Where it stands in its app: what a first line such as `// app/layout.tsx` says, else by number. */
  readonly file: string
  readonly code: string
}

const SAMPLE = /(?:^\{\/\* Around the sample:\n([^`]*?)\n?\*\/\}\n\n)?^```(tsx?)\n(.*?)^```$/gms

/**
 * The code samples of a page. What a fragment needs to be a module stands in a comment before it,
 * which no reader of the page sees: imports and declarations, and where more is to follow, a line
 * with `…` for the sample itself.
 */
export function samplesIn(page: string): readonly Sample[] {
  const samples = [...readFileSync(page, 'utf8').matchAll(SAMPLE)]
  return samples.map(([, around = '', kind, code = ''], at) => ({
    file: /^\/\/ (\S+\.tsx?)\b/.exec(code)?.[1] ?? `sample${at + 1}.${kind}`,
    code: around.includes('…') ? around.replace('…', () => code) : `${around}\n${code}`,
  }))
}
