import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Drafted, draftCatalog } from '../draft/draftCatalog.js'
import type { Draft } from '../draft/draftPolicy.js'
import type { Reading } from '../FoundCode.js'
import { type Format, readCodes } from '../read/readCodes.js'
import { readSource } from '../read/readSource.js'
import type { Terminal } from '../Terminal.js'
import { UsageError } from '../UsageError.js'
import { moduleText } from '../write/moduleText.js'
import { reportText, summaryText } from '../write/report.js'
import { type Update, updateModule } from '../write/updateModule.js'
import { writeWhole } from '../write/writeWhole.js'

export interface ImportOptions {
  readonly out?: string
  readonly name?: string
  readonly format?: Format
  readonly fields?: string
  readonly report?: string
  readonly update?: boolean
  readonly check?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

/** How many codes make a long input, whose progress is shown. */
const LONG = 2000

/**
 * Drafts a catalog from the codes of files, and writes it, merges it into an existing file, or compares the two.
 *
 * @returns The exit code: 1 where `--check` finds differences.
 */
export async function importCommand(
  sources: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, update, check } = options
  if ((update || check) && out === undefined) {
    throw new UsageError(`--${update ? 'update' : 'check'} needs --out, the file to compare with.`)
  }
  const existing = out === undefined ? undefined : await textOf(out)
  if (check && existing === undefined)
    throw new UsageError(`${out} does not exist; import it first.`)
  if (existing !== undefined && !update && !check && !options.force) {
    throw new UsageError(`${out} exists; use --update to merge into it or --force to overwrite it.`)
  }
  const merge = existing !== undefined && (update || check)
  const drafted = await draftFrom(sources, options, terminal, merge ? existing : undefined)
  const { drafts } = drafted
  const result: Update = merge
    ? updateModule(existing, drafts, out ?? '')
    : { text: newModule(drafted, options), added: codesOf(drafts), changed: [], gone: [] }
  if (!check && out !== undefined && result.text !== existing) await writeWhole(out, result.text)
  if (options.report !== undefined) await writeWhole(options.report, reportText(drafts))
  tell(drafts, result, options, terminal, merge === true)
  return check && result.text !== existing ? 1 : 0
}

async function draftFrom(
  sources: readonly string[],
  { format, fields }: ImportOptions,
  terminal: Terminal,
  existing: string | undefined,
): Promise<Drafted> {
  const readings: Reading[] = []
  for (const source of sources) {
    const reading = readCodes(await readSource(source, terminal), source, format)
    if (reading.codes.length === 0) {
      const name = source === '-' ? 'Standard input' : source
      throw new UsageError(`${name} has no error codes: no table, list or constants of them.`)
    }
    readings.push(reading)
  }
  const found = readings.flatMap(({ codes }) => codes)
  const known = [...readings.flatMap((one) => one.fields), ...(await namesIn(fields))]
  const progress = terminal.live && found.length > LONG
  const onProgress = (done: number) => {
    if (progress) terminal.err(`\r${done} of ${found.length} codes`)
  }
  const drafted = draftCatalog({ found, fields: known, onProgress }, existing)
  if (progress) terminal.err('\r\u001b[K')
  return drafted
}

/** Request parameters: a list with commas, or a file with one on each line. */
async function namesIn(fields: string | undefined): Promise<readonly string[]> {
  if (!fields) return []
  const listed = /[./\\]/.test(fields) ? await textOf(fields) : fields
  if (listed === undefined) throw new UsageError(`${fields} does not exist; --fields names it.`)
  return listed.split(/[\s,]+/).filter(Boolean)
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new UsageError(
      code === 'EISDIR'
        ? `${file} is a directory; name a file in it.`
        : `${file} can't be read (${code}).`,
    )
  }
}

/** Words of the language, and what the module imports. */
const TAKEN =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|defineCatalog|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|tencentCloud|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/

function newModule(drafted: Drafted, { name, out }: ImportOptions): string {
  const words = basename(out ?? 'errors')
    .replace(/\..*$/, '')
    .split(/[^A-Za-z\d]+/)
  const camel = words
    .map((word, at) => (at ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join('')
  const isFree = (word: string) => /^[A-Za-z_$][\w$]*$/.test(word) && !TAKEN.test(word)
  const own = name ?? (isFree(camel) ? camel : 'errors')
  if (!isFree(own)) throw new UsageError(`"${own}" is no name for a constant.`)
  return moduleText({ ...drafted, name: own })
}

function codesOf(drafts: readonly Draft[]): readonly string[] {
  return drafts.map(({ code }) => code)
}

function tell(
  drafts: readonly Draft[],
  { text, added, changed, gone }: Update,
  { out, check, json }: ImportOptions,
  { out: print, err, colors }: Terminal,
  merge: boolean,
): void {
  if (json) {
    const module = out === undefined ? { module: text } : {}
    const codes = drafts.map(({ code, rule, certainty, doubt, policy, english }) => ({
      ...{ code, rule, certainty, doubt, policy, english },
    }))
    print(`${JSON.stringify({ added, changed, gone, ...module, codes }, null, 2)}\n`)
    return
  }
  if (out === undefined) print(text)
  if (check) {
    const list = (title: string, codes: readonly string[]) =>
      codes.map((code) => `${title}  ${code}\n`).join('')
    print(list('missing', added) + list('changed', changed) + list('gone   ', gone))
    const differences = added.length + changed.length + gone.length
    err(
      differences
        ? `${out} differs from the source in ${differences} codes.\n`
        : `${out} is up to date.\n`,
    )
    return
  }
  const fresh = new Set([...added, ...changed])
  if (!merge || fresh.size > 0)
    err(
      summaryText(
        drafts.filter(({ code }) => fresh.has(code)),
        colors,
      ),
    )
  if (merge) err(`${out}: ${added.length} added, ${changed.length} changed, ${gone.length} gone.\n`)
  else if (out !== undefined) err(`${out} is written.\n`)
}
