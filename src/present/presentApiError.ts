import { recall } from '../catalog/recall.js'
import { client } from '../catalogs/client/client.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'
import type { Presentation } from '../model/Presentation.js'
import type { MessageSource } from '../words/createMessages.js'
import { createPresenter, type Occasion, type Presenter } from './createPresenter.js'
import { policyFor, treatBy } from './treatmentOf.js'

export interface PresentOptions extends Occasion {
  /** The policies and words of codes, made by `defineCatalog`. Default: the client's own codes. */
  readonly catalog?: Catalog | undefined
  /** Words of other locales, or other words; later ones are asked first. Default: the catalog's own words. */
  readonly messages?: MessageSource | readonly MessageSource[] | undefined
  /** The reader's locale. Default: that of the last messages that have one, else `en`. */
  readonly locale?: string | undefined
  /** A policy that has been resolved before. Default: the catalog's for the code. */
  readonly policy?: ResolvedPolicy | undefined
  /** The surface that shows it. Default: `'field'` where the error itself names fields, else the policy's. */
  readonly surface?: Surface | undefined
  /** The fields to speak of. Default: the error's own, else the policy's. */
  readonly paths?: readonly string[] | undefined
}

/** By catalog, messages and locale. Holds nothing else of a call, and goes when its catalog or messages go. */
const presenters = new WeakMap<Catalog, WeakMap<object, Map<string, Presenter>>>()

/**
 * Puts an error into words: title, description, fields and next steps, in one locale. Pure but for `onFault`. Never
 * throws: a failure on the way is reported, and plain words stand in.
 */
export function presentApiError(error: ApiError, options: PresentOptions = {}): Presentation {
  try {
    const { catalog = client, surface, paths } = options
    const policy = options.policy ?? policyFor(error, catalog)
    return presenterFor(catalog, options).present(
      error,
      treatBy(policy, error, surface, paths),
      options,
    )
  } catch (fault) {
    return presentUnknown(fault, options)
  }
}

/** Reports what a presenter threw, and presents an unknown error. */
export function presentUnknown(fault: unknown, occasion: Occasion): Presentation {
  try {
    occasion.onFault?.('presentApiError', fault)
  } catch {
    // A report that throws has nobody left to be reported to.
  }
  return presentApiError({ origin: 'client', code: 'Unknown', message: '', fields: [] })
}

function presenterFor(
  catalog: Catalog,
  { messages, locale = '' }: Pick<PresentOptions, 'messages' | 'locale'>,
): Presenter {
  const byMessages = recall(presenters, catalog, () => new WeakMap())
  const byLocale = recall(byMessages, messages ?? catalog, () => new Map())
  return recall(
    byLocale,
    locale,
    () => createPresenter({ catalog, messages, locale: locale || undefined }),
    // Locales may come from a request: so many are kept for the same catalog and messages.
    16,
  )
}
