import { readFile, stat } from 'node:fs/promises'
import type { Terminal } from '../Terminal.js'
import { UsageError } from '../UsageError.js'

/**
 * Reads the text of a source: a file, or standard input for `-`.
 *
 * @throws UsageError for a network address, a directory, a missing file and binary content.
 */
export async function readSource(
  source: string,
  { input }: Pick<Terminal, 'input'>,
): Promise<string> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) {
    throw new UsageError(
      `${source} is a network address; save the page first, then import the file.`,
    )
  }
  const bytes = source === '-' ? await input() : await readBytes(source)
  const name = source === '-' ? 'Standard input' : source
  return decode(bytes, name)
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) {
      throw new UsageError(`${path} is a directory; name the files in it.`)
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'does not exist' : `can't be read (${code ?? error})`
    throw new UsageError(`${path} ${reason}.`)
  }
}

function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new UsageError(`${name} is empty.`)
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be'
  const text = new TextDecoder(utf16 || 'utf-8').decode(bytes)
  const sample = text.slice(0, 8000)
  const strange = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0
  if (sample.includes('\0') || strange > sample.length / 20) {
    throw new UsageError(`${name} is binary; a text file is needed.`)
  }
  return text
}
