import { actionKinds } from '../catalog/actionKinds.js'
import { resolvePolicy } from '../catalog/resolvePolicy.js'
import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import { createMessages, type MessageSource } from '../messages/createMessages.js'
import { localeDirection } from '../messages/localeDirection.js'
import type { ApiError } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Translate } from '../model/Messages.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'
import type { Presentation, PresentedField, SuggestedAction } from '../model/Presentation.js'
import { cleanText } from './cleanText.js'
import { policyFor } from './policyFor.js'
import { violationsOf } from './violationsOf.js'

export interface PresentOptions {
  /** Codes, policies and English words. Default: `tencentCloud`. */
  readonly catalog?: Catalog | undefined
  /** Words of other locales, or other words; later ones are asked first. */
  readonly messages?: MessageSource | readonly MessageSource[] | undefined
  /** The reader's locale. Default: that of the last messages that have one, else `en`. */
  readonly locale?: string | undefined
  /** The app's own i18n system. What it says is not remembered. */
  readonly translate?: Translate | undefined
  /** The app's labels by request parameter: `{ PersonId: 'Employee number' }`. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  /** The policy, where it has been resolved before. */
  readonly policy?: ResolvedPolicy | undefined
  /** Where it is shown, whatever the policy says. */
  readonly surface?: Surface | undefined
  /** The fields to speak of, whatever error and policy say. */
  readonly paths?: readonly string[] | undefined
  /** Adds the API's own message, for developers. */
  readonly debug?: boolean | undefined
  /** Told of what was given and threw: a message, a translation, a getter. */
  readonly onFault?: ((source: string, error: unknown) => void) | undefined
}

/** The words that all errors of one code share, and what they were made with. */
interface Worded extends Pick<PresentOptions, 'catalog' | 'messages' | 'locale'> {
  readonly code: string
  readonly presentation: Presentation
  /** The next steps of an error that has no request id to copy. */
  readonly withoutCopy: readonly SuggestedAction[]
}

/** How many locales and the like a policy's words are remembered in. */
const MAX_WORDED = 16
const MAX_CODE = 200

/** Pure results by what they were made of, so that nobody can tell that they are shared. */
const remembered = new WeakMap<ResolvedPolicy, Worded[]>()

/**
 * Puts an error into words: title, description, fields and next steps, in one locale. Pure but for
 * `onFault`. Never throws: what fails on the way is reported, and plain words stand in.
 */
export function presentApiError(error: ApiError, options: PresentOptions = {}): Presentation {
  try {
    return present(error, options)
  } catch (fault) {
    try {
      options.onFault?.('presentApiError', fault)
    } catch {
      // A report that throws has nobody left to be reported to.
    }
    return present({ origin: 'client', code: 'Unknown', message: '', fields: [] }, {})
  }
}

function present(error: ApiError, options: PresentOptions): Presentation {
  const { catalog = tencentCloud, messages, locale, surface } = options
  const { code, requestId, retryAfterMs } = error
  const policy = options.policy ?? policyFor(error, catalog)
  const shared = !(error.fields[0] || options.labels || options.paths || options.translate)
  const known = remembered.get(policy) ?? []
  let worded = shared
    ? known.find(
        (one) =>
          one.code === code &&
          one.locale === locale &&
          one.messages === messages &&
          one.catalog === catalog,
      )
    : undefined
  if (!worded) {
    worded = word(error, policy, { ...options, catalog })
    if (shared && code.length <= MAX_CODE) {
      remembered.set(policy, [worded, ...known].slice(0, MAX_WORDED))
    }
  }
  const text = (options.debug || policy.showMessage) && cleanText(error.message)
  return {
    ...worded.presentation,
    ...(surface && { surface }),
    ...(requestId ? { requestId } : { actions: worded.withoutCopy }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(text && { serverMessage: { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' } }),
  }
}

function word(
  error: ApiError,
  policy: ResolvedPolicy,
  options: PresentOptions & { readonly catalog: Catalog },
): Worded {
  const { catalog, messages, paths, labels = {} } = options
  const { say, locale: asked } = createMessages({
    ...options,
    sources: [...catalog.messages, ...[messages ?? []].flat()],
  })
  const { matched, key, words, params, severity, fault, billable } = policy
  const code = error.code.trim().slice(0, MAX_CODE)
  const violations = violationsOf(error, policy)
  const ids = [code, key, words, 'generic']

  const appLabel = (path: string) => (Object.hasOwn(labels, path) ? labels[path] : undefined)
  const fields = (
    paths?.map((path) => error.fields.find((field) => field.path === path) ?? { path }) ??
    violations.flatMap(({ source, paths }) => source ?? paths.map((path) => ({ path })))
  ).map(({ path, code }: { path: string; code?: string }): PresentedField => {
    const named = path.replace(/\.\d+(?=\.|$)/g, '')
    const label =
      appLabel(path) ?? say('labels', [named, named.slice(named.lastIndexOf('.') + 1)])?.text
    const own = code ? resolvePolicy(code, catalog) : policy
    const inline = say(
      'words',
      own.matched === 'generic' ? ['input'] : own === policy ? ids : [own.key, own.words],
      'inline',
      { ...own.params, label: label ?? say('labels', ['*'])?.text ?? '' },
    )
    return { path, inline: inline?.text ?? '', ...(label && { label }) }
  })

  const label =
    (fields.find(({ path }) => appLabel(path)) ?? fields[0])?.label ??
    say('labels', [fields[0] ? '*' : '?'])?.text ??
    ''
  const title = say('words', ids, 'title', { ...params, label })
  const locale = title?.locale ?? asked
  const actions = policy.actions.map((id): SuggestedAction => {
    const own = catalog.actions[id]
    const hint = say('actions', [id], 'hint')?.text ?? own?.hint
    return {
      id,
      label: say('actions', [id], 'label')?.text ?? own?.label ?? id,
      kind: own?.kind ?? actionKinds[id] ?? 'app',
      ...(hint && { hint }),
    }
  })
  // There is no field to go to where none is named.
  const steps = fields[0] ? actions : actions.filter(({ id }) => id !== 'fix-field')
  const where = violations[0]?.source ? 'field' : policy.surface
  return {
    catalog,
    messages,
    locale: options.locale,
    code: error.code,
    withoutCopy: steps.filter(({ kind }) => kind !== 'copy'),
    presentation: {
      code,
      matched,
      surface: where === 'field' && !fields[0] ? 'banner' : where,
      severity,
      fault,
      title: title?.text ?? code,
      description: say('words', ids, 'description', { ...params, label })?.text ?? '',
      fields,
      actions: steps,
      billable,
      locale,
      dir: localeDirection(locale),
    },
  }
}
