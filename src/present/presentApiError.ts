import { actionKinds } from '../catalog/actionKinds.js'
import { resolvePolicy } from '../catalog/resolvePolicy.js'
import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import type { ApiError, FieldViolation } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Translate } from '../model/Messages.js'
import type { ResolvedPolicy, Surface } from '../model/Policy.js'
import type { Presentation, PresentedField, SuggestedAction } from '../model/Presentation.js'
import { createMessages, type MessageSource, type Messages } from '../words/createMessages.js'
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

/** The look-ups for one catalog, locale and messages, with the words that errors of one code share. */
interface Context {
  readonly catalog: Catalog
  /** Those of the latest call: its `onFault` is told. */
  options: PresentOptions
  readonly texts: Messages
  /** Of errors without and with a request id: adding a property to a copy is slow, filling one is not. */
  readonly worded: readonly [Worded, Worded]
}

const MAX_CONTEXTS = 16
const MAX_CODE = 200

/** Pure results by what they were made of, so that nobody can tell that they are shared. */
let contexts: readonly Context[] = []

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
  const { catalog = tencentCloud, labels, paths, translate, surface } = options
  const { code, requestId, retryAfterMs } = error
  const policy = options.policy ?? policyFor(error, catalog)
  const { texts, worded } = contextOf(catalog, options)
  const shared = !(error.fields[0] || labels || paths || translate)
  const memo = worded[requestId ? 1 : 0]
  let known = shared ? memo.get(policy) : undefined
  if (known?.of !== code) {
    known = { of: code, shown: word(error, policy, catalog, texts, options) }
    if (shared && code.length <= MAX_CODE) memo.set(policy, known)
  }
  const result: { -readonly [Key in keyof Presentation]: Presentation[Key] } = { ...known.shown }
  if (surface) result.surface = surface
  if (requestId) result.requestId = requestId
  if (retryAfterMs !== undefined) result.retryAfterMs = retryAfterMs
  const text = (options.debug || policy.showMessage) && cleanText(error.message)
  if (text) result.serverMessage = { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' }
  return result
}

function contextOf(catalog: Catalog, options: PresentOptions): Context {
  const { locale, messages, translate } = options
  let context = contexts.find(
    (one) =>
      one.catalog === catalog &&
      one.options.locale === locale &&
      one.options.messages === messages &&
      one.options.translate === translate,
  )
  if (!context) {
    const made: Context = {
      catalog,
      options,
      texts: createMessages({
        locale,
        translate,
        // Labels and hints of an app's own actions.
        sources: [{ actions: catalog.actions }, ...catalog.messages, ...[messages ?? []].flat()],
        onFault: (source, fault) => made.options.onFault?.(source, fault),
      }),
      worded: [new WeakMap(), new WeakMap()],
    }
    contexts = [made, ...contexts].slice(0, MAX_CONTEXTS)
    context = made
  }
  context.options = options
  return context
}

function word(
  error: ApiError,
  policy: ResolvedPolicy,
  catalog: Catalog,
  { say, ...language }: Messages,
  { paths, labels = {} }: PresentOptions,
): Presentation {
  const { requestId } = error
  const code = error.code.trim().slice(0, MAX_CODE)
  const { matched, key, severity, fault, billable, params } = policy
  const ids = [...new Set([code, key, policy.words, 'generic'])]
  const violations = violationsOf(error, policy)
  const targets: readonly FieldViolation[] = paths
    ? paths.map((path) => error.fields.find((field) => field.path === path) ?? { path })
    : violations.flatMap((one) => one.source ?? one.paths.map((path) => ({ path })))

  const labelOf = (...names: readonly string[]) => say('labels', names)?.text ?? ''
  const appLabel = ({ path }: { path: string }) =>
    Object.hasOwn(labels, path) ? labels[path] : undefined
  const fields = targets.map((target): PresentedField => {
    const named = target.path.replace(/\.\d+(?=\.|$)/g, '')
    const label = appLabel(target) ?? labelOf(named, named.slice(named.lastIndexOf('.') + 1))
    const own = target.code ? resolvePolicy(target.code, catalog) : policy
    const inline = say(
      'words',
      own.matched === 'generic' ? ['input'] : own === policy ? ids : [own.key, own.words],
      'inline',
      { ...own.params, label: label || labelOf('*') },
    )
    return { path: target.path, inline: inline?.text ?? '', ...(label && { label }) }
  })

  // One violation may name several fields, and then is told of the first with a label of the app's.
  const field = violations[1] ? undefined : (fields.find(appLabel) ?? fields[0])
  const all = { ...params, label: field?.label ?? labelOf(field ? '*' : '?') }
  const title = say('words', ids, 'title', all)
  const { locale, dir } = title ?? language
  const surface = violations[0]?.source ? 'field' : policy.surface
  return {
    code,
    matched,
    surface: surface === 'field' && !fields[0] ? 'banner' : surface,
    severity,
    fault,
    title: title?.text ?? code,
    description: field?.inline || say('words', ids, 'description', all)?.text || '',
    fields,
    actions: policy.actions
      // There may be no field to go to, and no request id to copy.
      .filter((id) => (fields[0] || id !== 'fix-field') && (requestId || id !== 'copy-request-id'))
      .map((id): SuggestedAction => {
        const hint = say('actions', [id], 'hint')?.text
        return {
          id,
          label: say('actions', [id], 'label')?.text ?? id,
          kind: catalog.actions[id]?.kind ?? actionKinds[id] ?? 'app',
          ...(hint && { hint }),
        }
      }),
    billable,
    locale,
    dir,
    ...(requestId && { requestId }),
  }
}
