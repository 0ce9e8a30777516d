import pkg from '../../package.json' with { type: 'json' }

/** The entries of the package, by the module of `src` that each one is built from. */
const entries = new Map(
  Object.entries(pkg.exports).map(([entry, target]) => [
    (typeof target === 'string' ? target : target.default).replace('./dist/', ''),
    entry.replace('.', pkg.name),
  ]),
)

const NEIGHBOR = /^import [^']*'\.\/(\w+)\.js'\n/gm

/**
 * The source of an example as an app would write it, in one file: imports from `src` become imports of the package, and
 * the modules beside the example are added to it.
 *
 * @param beside The sources of the modules beside the example, by their names.
 * @throws Error if the example imports anything else of the repository, since it would not run when pasted.
 */
export function asPublished(source: string, beside: Readonly<Record<string, string>> = {}): string {
  const added = new Map<string, string>()
  const inline = (code: string): string =>
    code.replace(NEIGHBOR, (_, name: string) => {
      const part = beside[name]
      if (part === undefined) throw new Error(`An example imports ${name}, which is not given.`)
      if (!added.has(name)) {
        added.set(name, '')
        added.set(name, inline(part).replace(/^export /gm, ''))
      }
      return ''
    })
  const own = inline(source)
  return [own, ...added.values()]
    .map((part) => part.trim())
    .join('\n\n')
    .replace(/'(?:\.\.\/)+src\/([^']+)'/g, (_, module: string) => {
      const entry = entries.get(module)
      if (entry === undefined) throw new Error(`An example imports ${module}, which is no entry.`)
      return `'${entry}'`
    })
}
