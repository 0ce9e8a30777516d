export { type CatalogRow, catalogTable } from './testing/catalogTable.js'
export { type Envelope, envelopeOf } from './testing/envelopeOf.js'
export { lintCatalog, type WordingFinding } from './testing/lintCatalog.js'
