import { actionKinds } from '../catalog/actionKinds.js'
import { resolvePolicy } from '../catalog/resolvePolicy.js'
import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import { createMessages, type MessageSource } from '../messages/createMessages.js'
import { localeDirection } from '../messages/localeDirection.js'
import type { ApiError, FieldViolation } from '../model/ApiError.js'
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
interface Worded {
  readonly code: string
  readonly options: PresentOptions
  readonly presentation: Presentation
}

/** How many locales and the like a policy's words are remembered in. */
const MAX_WORDED = 16
const MAX_CODE = 200

/** Pure results by what they were made of, so that nobody can tell that they are shared. */
const remembered = new WeakMap<ResolvedPolicy, readonly Worded[]>()

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
  const { catalog = tencentCloud, locale, messages, surface } = options
  const { code, requestId, retryAfterMs } = error
  const policy = options.policy ?? policyFor(error, catalog)
  let presentation: Presentation | undefined
  if (error.fields[0] || options.labels || options.paths || options.translate) {
    presentation = word(error, policy, catalog, options)
  } else {
    const known = remembered.get(policy) ?? []
    presentation = known.find(
      (one) =>
        one.code === code &&
        one.options.locale === locale &&
        one.options.messages === messages &&
        one.options.catalog === options.catalog,
    )?.presentation
    if (!presentation) {
      presentation = word(error, policy, catalog, options)
      if (code.length <= MAX_CODE) {
        remembered.set(policy, [{ code, options, presentation }, ...known].slice(0, MAX_WORDED))
      }
    }
  }
  const text = (options.debug || policy.showMessage) && cleanText(error.message)
  return {
    ...presentation,
    ...(surface && { surface }),
    ...(requestId
      ? { requestId }
      : { actions: presentation.actions.filter(({ kind }) => kind !== 'copy') }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(text && { serverMessage: { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' } }),
  }
}

function word(
  error: ApiError,
  policy: ResolvedPolicy,
  catalog: Catalog,
  options: PresentOptions,
): Presentation {
  const { paths, labels = {} } = options
  const { say, locale: asked } = createMessages({
    ...options,
    sources: [...catalog.messages, ...[options.messages ?? []].flat()],
  })
  const { matched, key, severity, fault, billable, params } = policy
  const code = error.code.trim().slice(0, MAX_CODE)
  const ids = [code, key, policy.words, 'generic']
  const violations = violationsOf(error, policy)
  const targets: readonly FieldViolation[] = paths
    ? paths.map((path) => error.fields.find((field) => field.path === path) ?? { path })
    : violations.flatMap((one) => one.source ?? one.paths.map((path) => ({ path })))

  const appLabel = ({ path }: { path: string }) =>
    Object.hasOwn(labels, path) ? labels[path] : undefined
  const fields = targets.map((target): PresentedField => {
    const { path, code } = target
    const named = path.replace(/\.\d+(?=\.|$)/g, '')
    const label =
      appLabel(target) ?? say('labels', [named, named.slice(named.lastIndexOf('.') + 1)])?.text
    const own = code ? resolvePolicy(code, catalog) : policy
    const inline = say(
      'words',
      own.matched === 'generic' ? ['input'] : own === policy ? ids : [own.key, own.words],
      'inline',
      { ...own.params, label: label ?? say('labels', ['*'])?.text ?? '' },
    )
    return { path, inline: inline?.text ?? '', ...(label && { label }) }
  })

  const field = fields.find(appLabel) ?? fields[0]
  // One violation may name several fields, and then is told of the first with a label of the app's.
  const one = violations.length > 1 ? undefined : field
  const label = one ? (one.label ?? say('labels', ['*'])?.text) : say('labels', ['?'])?.text
  const all = { ...params, label: label ?? '' }
  const title = say('words', ids, 'title', all)
  const locale = title?.locale ?? asked
  const surface = violations[0]?.source ? 'field' : policy.surface
  return {
    code,
    matched,
    surface: surface === 'field' && !fields[0] ? 'banner' : surface,
    severity,
    fault,
    title: title?.text ?? code,
    description: one?.inline || say('words', ids, 'description', all)?.text || '',
    fields,
    actions: policy.actions
      // There is no field to go to where none is named.
      .filter((id) => fields[0] || id !== 'fix-field')
      .map((id): SuggestedAction => {
        const own = catalog.actions[id]
        const hint = say('actions', [id], 'hint')?.text ?? own?.hint
        return {
          id,
          label: say('actions', [id], 'label')?.text ?? own?.label ?? id,
          kind: own?.kind ?? actionKinds[id] ?? 'app',
          ...(hint && { hint }),
        }
      }),
    billable,
    locale,
    dir: localeDirection(locale),
  }
}
