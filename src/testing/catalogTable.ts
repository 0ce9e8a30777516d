import { type Catalog, type Presentation, type PresentOptions, presentApiError } from '../core.js'

/** One code of a catalog, as a person is shown it. */
export interface CatalogRow
  extends Pick<Presentation, 'code' | 'surface' | 'severity' | 'fault' | 'title' | 'description'> {
  /** The request parameters that the code is about. */
  readonly fields: readonly string[]
  /** What stands on the first of them. */
  readonly inline: string
  /** The next steps' labels, the primary one first. */
  readonly actions: readonly string[]
  readonly billable: boolean
}

/**
 * Presents every code of a catalog: a table to read the words in, to review translations, or to keep
 * as a snapshot.
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
