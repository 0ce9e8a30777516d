import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalog } from '../../model/Catalog.js'
import { UsageError } from '../UsageError.js'

/** A module hook for a Node that doesn't read TypeScript: a drafted catalog has no types to strip. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { readFile } from 'node:fs/promises'
export async function load(url, context, next) {
  if (!/\\.[mc]?ts(?:\\?|$)/.test(url)) return next(url, context)
  return { format: 'module', source: await readFile(new URL(url)), shortCircuit: true }
}`)}`

/**
 * Loads the catalogs that a module exports. This runs the module, as an import in a test does.
 *
 * @returns The module's text, and its catalogs by the names of their exports.
 * @throws UsageError where the file is missing, can't be loaded, or exports none.
 */
export async function loadCatalogs(
  file: string,
): Promise<{ text: string; catalogs: ReadonlyMap<string, Catalog> }> {
  const path = resolve(file)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `can't be read (${error.code})`
    throw new UsageError(`${file} ${reason}.`)
  })
  const module = await load(path).catch((error: unknown) => {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    throw new UsageError(`${file} can't be loaded: ${reason}`)
  })
  const catalogs = new Map(
    Object.entries(module).filter((entry): entry is [string, Catalog] => isCatalog(entry[1])),
  )
  if (catalogs.size === 0) throw new UsageError(`${file} exports no catalog of defineCatalog.`)
  return { text, catalogs }
}

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { href } = pathToFileURL(path)
  try {
    return await import(/* @vite-ignore */ href)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error
    register(HOOK)
    // The failure of the first address is remembered.
    return import(/* @vite-ignore */ `${href}?typescript`)
  }
}

function isCatalog(value: unknown): value is Catalog {
  const parts: Partial<Record<keyof Catalog, unknown>> = Object(value)
  return (
    typeof parts.codes === 'object' && Array.isArray(parts.rules) && Array.isArray(parts.messages)
  )
}
