import { actionKinds } from '../catalog/actionKinds.js'
import { resolvePolicy } from '../catalog/resolvePolicy.js'
import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import { createMessages, type MessageSource, type Messages } from '../messages/createMessages.js'
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

type Worded = WeakMap<ResolvedPolicy, { readonly of: string; readonly shown: Presentation }>

/** The look-ups for one locale and its messages, with the words that errors of one code share. */
interface Context {
  /** Those of the latest call: its `onFault` is told. */
  options: PresentOptions
  readonly texts: Messages
  /** Of errors without and with a request id: adding a property to a copy is slow, filling one is not. */
  readonly worded: readonly [Worded, Worded]
}

const MAX_CONTEXTS = 16
const MAX_CODE = 200

/** Pure results by what they were made of, so that nobody can tell that they are shared. */
const contexts = new WeakMap<Catalog, readonly Context[]>()

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
  const { catalog = tencentCloud, surface } = options
  const { code, requestId, retryAfterMs } = error
  const policy = options.policy ?? policyFor(error, catalog)
  const context = contextOf(catalog, options)
  const shared = !(error.fields[0] || options.labels || options.paths || options.translate)
  const worded = context.worded[requestId ? 1 : 0]
  const known = shared ? worded.get(policy) : undefined
  const shown =
    known?.of === code ? known.shown : word(error, policy, catalog, context.texts, options)
  if (shared && known?.shown !== shown && code.length <= MAX_CODE) {
    worded.set(policy, { of: code, shown })
  }
  const result: { -readonly [Key in keyof Presentation]: Presentation[Key] } = { ...shown }
  if (surface) result.surface = surface
  if (requestId) result.requestId = requestId
  if (retryAfterMs !== undefined) result.retryAfterMs = retryAfterMs
  const text = (options.debug || policy.showMessage) && cleanText(error.message)
  if (text) {
    result.serverMessage = { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' }
  }
  return result
}

function contextOf(catalog: Catalog, options: PresentOptions): Context {
  const { locale, messages, translate } = options
  const known = contexts.get(catalog) ?? []
  let context = known.find(
    (one) =>
      one.options.locale === locale &&
      one.options.messages === messages &&
      one.options.translate === translate,
  )
  if (!context) {
    const made: Context = {
      options,
      texts: createMessages({
        locale,
        translate,
        sources: [...catalog.messages, ...[messages ?? []].flat()],
        onFault: (source, fault) => made.options.onFault?.(source, fault),
      }),
      worded: [new WeakMap(), new WeakMap()],
    }
    context = made
    contexts.set(catalog, [made, ...known].slice(0, MAX_CONTEXTS))
  }
  context.options = options
  return context
}

function word(
  error: ApiError,
  policy: ResolvedPolicy,
  catalog: Catalog,
  { say, locale: asked }: Messages,
  { paths, labels = {} }: PresentOptions,
): Presentation {
  const { requestId } = error
  const { matched, key, severity, fault, billable, params } = policy
  const code = error.code.trim().slice(0, MAX_CODE)
  const ids = [...new Set([code, key, policy.words, 'generic'])]
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
      // There may be no field to go to, and no request id to copy.
      .filter((id) => (fields[0] || id !== 'fix-field') && (requestId || id !== 'copy-request-id'))
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
    locale: title?.locale ?? asked,
    dir: title?.dir ?? 'ltr',
    ...(requestId && { requestId }),
  }
}
