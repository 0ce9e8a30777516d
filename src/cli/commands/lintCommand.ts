import { lintCatalog } from '../../testing.js'
import { stringValue, tokensOf } from '../read/tokensOf.js'
import type { Terminal } from '../Terminal.js'
import { loadCatalogs } from './loadCatalogs.js'
import { loadLocale } from './loadLocale.js'

export interface LintOptions {
  readonly locale?: string
  readonly json?: boolean
}

/**
 * Checks the words of the catalogs that a file exports.
 *
 * @returns The exit code: 1 where there are findings.
 */
export async function lintCommand(
  file: string,
  { locale, json }: LintOptions,
  { out, err, colors }: Terminal,
): Promise<number> {
  const { text, catalogs } = await loadCatalogs(file)
  const words = locale ? { locale, messages: await loadLocale(locale) } : {}
  const lines = linesOf(text)
  const findings = [...catalogs].flatMap(([name, catalog]) =>
    lintCatalog(catalog, words)
      // The catalogs that it extends are somebody else's.
      .filter(({ code }) => lines.has(code))
      .map((finding) => ({ file, line: lines.get(finding.code) ?? 1, catalog: name, ...finding })),
  )
  if (json) out(`${JSON.stringify(findings, null, 2)}\n`)
  else {
    for (const { line, code, part, text, problem, rule } of findings) {
      out(
        `${colors.bold(`${file}:${line}`)}  ${code}  ${part} ${problem} (rule ${rule}): "${text}"\n`,
      )
    }
    const count = findings.length
    err(count ? `${count} findings in ${file}.\n` : `${file} has no findings.\n`)
  }
  return findings.length > 0 ? 1 : 0
}

/** The line of each key and text, the first where it stands several times. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  let line = 1
  let at = 0
  for (const { kind, text: own, start } of tokensOf(text, 'typescript')) {
    line += text.slice(at, start).split('\n').length - 1
    at = start
    if (kind === 'comment' || kind === 'sign') continue
    const value = kind === 'string' ? stringValue(own) : own
    if (!lines.has(value)) lines.set(value, line)
  }
  return lines
}
