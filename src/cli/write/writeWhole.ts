import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UsageError } from '../UsageError.js'

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its place.
 *
 * @throws UsageError where that isn't possible; the file is as before.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  // A link stays a link.
  const target = await realpath(file).catch(() => file)
  const mode = await stat(target).then(
    (known) => {
      if (known.isDirectory()) throw new UsageError(`${file} is a directory; name a file in it.`)
      return known.mode
    },
    () => 0o666,
  )
  const draft = join(dirname(target), `.${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'its folder does not exist' : (code ?? String(error))
    throw new UsageError(`${file} can't be written: ${reason}.`)
  }
}
