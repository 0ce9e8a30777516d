import { type Catalog, type Presentation, type PresentOptions, presentApiError } from '../core.js'

/** One code of a catalog in the words that a person reads. */
export interface CatalogRow
  extends Pick<Presentation, 'code' | 'surface' | 'severity' | 'fault' | 'title' | 'description'> {
  /** The request parameters of the code. */
  readonly fields: readonly string[]
  /** The sentence on the first of these fields. */
  readonly inline: string
  /** The labels of the next steps, the primary one first. */
  readonly actions: readonly string[]
  readonly billable: boolean
}

/**
 * Presents every code of a catalog, one row a code: to read the words, to review translations, or to keep a snapshot.
 */
export function catalogTable(
  catalog: Catalog,
  options?: Omit<PresentOptions, 'catalog'>,
): readonly CatalogRow[] {
  return Object.keys(catalog.codes).map((code) => {
    const error = { origin: 'api', code, message: '', requestId: '-', fields: [] } as const
    const shown = presentApiError(error, { ...options, catalog })
    const { surface, severity, fault, title, description, fields, actions, billable } = shown
    return {
      code,
      surface,
      severity,
      fault,
      title,
      description,
      fields: fields.map(({ path }) => path),
      inline: fields[0]?.inline ?? '',
      actions: actions.map(({ label }) => label),
      billable,
    }
  })
}
