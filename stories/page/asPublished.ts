import pkg from '../../package.json' with { type: 'json' }

/** The entries of the package, by the module of `src` that each one is built from. */
const entries = new Map(
  Object.entries(pkg.exports).map(([entry, target]) => [
    (typeof target === 'string' ? target : target.default).replace('./dist/', ''),
    entry.replace('.', pkg.name),
  ]),
)

/**
 * The source of an example as an app would write it: imports from `src` become imports of the package.
 *
 * @throws Error if the example imports a module that is no entry of the package, since it would not run when pasted.
 */
export function asPublished(source: string): string {
  return source.replace(/'(?:\.\.\/)+src\/([^']+)'/g, (_, module: string) => {
    const entry = entries.get(module)
    if (entry === undefined) throw new Error(`An example imports ${module}, which is no entry.`)
    return `'${entry}'`
  })
}
