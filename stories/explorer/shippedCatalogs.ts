import pkg from '../../package.json' with { type: 'json' }
import { type Catalog, defineCatalog } from '../../src/index.js'

/** A catalog of the package. */
export interface ShippedCatalog {
  /** The name of its export. */
  readonly name: string
  /** The entry of the package that exports it; `null` for the codes that every catalog has. */
  readonly entry: string | null
  readonly catalog: Catalog
}

const modules = import.meta.glob<Record<string, Catalog>>('../../src/catalogs/*/*.ts', {
  eager: true,
})

/** The entries of package.json, by the module that each one is built from. */
const entries = new Map<string, string>(
  Object.entries(pkg.exports).map(([entry, target]) => [
    String(target).replace(/^\.\/dist\/|\.js$/g, ''),
    entry.replace('.', pkg.name),
  ]),
)

/** Every catalog of the package, the one with the fewest codes first: so a code's first one has it as its own. */
export const shippedCatalogs: readonly ShippedCatalog[] = Object.entries(modules)
  .flatMap(([path, exports]): ShippedCatalog[] => {
    const module = path.replace(/^.*\/src\/|\.ts$/g, '')
    const name = module.replace(/^.*\//, '')
    const catalog = exports[name]
    if (catalog?.codes === undefined || !('rules' in catalog)) return []
    const entry = name === 'client' ? null : (entries.get(module) ?? pkg.name)
    return [{ name, entry, catalog }]
  })
  .sort((a, b) => Object.keys(a.catalog.codes).length - Object.keys(b.catalog.codes).length)

/** All codes of all catalogs in one. */
export const allCodes: Catalog = defineCatalog({
  extends: shippedCatalogs.map(({ catalog }) => catalog),
  codes: {},
})
