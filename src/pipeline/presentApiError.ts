import { resolvePolicy } from '../catalog/resolvePolicy.js'
import { tencentCloud } from '../catalogs/tencent-cloud/tencentCloud.js'
import { createMessages, type Messages } from '../messages/createMessages.js'
import { localeDirection } from '../messages/localeDirection.js'
import type { ApiError, FieldViolation } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { LocaleMessages, MessageOverrides, Translate } from '../model/Messages.js'
import type { Params, ResolvedPolicy, Surface } from '../model/Policy.js'
import type { Presentation, PresentedField, SuggestedAction } from '../model/Presentation.js'
import { cleanText } from './cleanText.js'
import { policyFor } from './policyFor.js'
import { violationsOf } from './violationsOf.js'

export type MessageSource = LocaleMessages | MessageOverrides

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

/** The words for one policy in one locale, which all errors of a code share. */
interface Worded {
  readonly code: string
  readonly presentation: Presentation
  /** The actions of an error without a request id. */
  readonly withoutCopy: readonly SuggestedAction[]
}

/** Look-ups for one combination of catalog, messages and locale, with what they have said so far. */
interface Context extends Pick<PresentOptions, 'messages' | 'locale' | 'translate'> {
  readonly texts: Messages
  readonly worded: WeakMap<ResolvedPolicy, Worded>
  onFault: PresentOptions['onFault']
}

const MAX_CONTEXTS = 16
const MAX_CODE = 200

/** Pure results by what they were made of, so that nobody can tell that they are shared. */
const contexts = new WeakMap<Catalog, Context[]>()

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
  const { catalog = tencentCloud, labels, paths, surface, debug, translate } = options
  const { code, requestId, retryAfterMs } = error
  const context = contextFor(catalog, options)
  const policy = options.policy ?? policyFor(error, catalog)
  const shared =
    error.fields.length === 0 && !labels && !paths && !translate && code.length <= MAX_CODE
  let worded = shared ? context.worded.get(policy) : undefined
  if (worded?.code !== code) {
    worded = word(error, policy, catalog, context.texts, options)
    if (shared) context.worded.set(policy, worded)
  }
  const text = (debug || policy.showMessage) && cleanText(error.message)
  return {
    ...worded.presentation,
    ...(!requestId && { actions: worded.withoutCopy }),
    ...(surface && { surface }),
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(text && { serverMessage: { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' } }),
  }
}

function contextFor(catalog: Catalog, options: PresentOptions): Context {
  const { messages, locale, translate, onFault } = options
  let list = contexts.get(catalog)
  if (!list) {
    list = []
    contexts.set(catalog, list)
  }
  let context = list.find(
    (one) =>
      one.locale === locale && one.translate === translate && sameMessages(one.messages, messages),
  )
  if (!context) {
    const made: Context = {
      messages,
      locale,
      translate,
      onFault,
      worded: new WeakMap(),
      texts: createMessages({
        locale,
        translate,
        sources: [...catalog.messages, ...[messages ?? []].flat()],
        onFault: (source, error) => made.onFault?.(source, error),
      }),
    }
    context = made
    if (list.length >= MAX_CONTEXTS) list.shift()
    list.push(context)
  }
  context.onFault = onFault
  return context
}

function sameMessages(a: PresentOptions['messages'], b: PresentOptions['messages']): boolean {
  if (a === b) return true
  const [one, other] = [[a ?? []].flat(), [b ?? []].flat()]
  return one.length === other.length && one.every((source, index) => source === other[index])
}

function word(
  error: ApiError,
  policy: ResolvedPolicy,
  catalog: Catalog,
  texts: Messages,
  { labels = {}, paths }: PresentOptions,
): Worded {
  const code = error.code.trim().slice(0, MAX_CODE)
  const { matched, key, words, surface, severity, fault, billable } = policy
  const ids = [code, key, words]
  const violations = violationsOf(error, policy)
  const targets: readonly FieldViolation[] = paths
    ? paths.map((path) => error.fields.find((field) => field.path === path) ?? { path })
    : violations.flatMap((one) => one.source ?? one.paths.map((path) => ({ path })))

  const appLabel = (path: string) => (Object.hasOwn(labels, path) ? labels[path] : undefined)
  const anyField = texts.label('*') ?? ''
  const fields = targets.map((target): PresentedField => {
    const { path } = target
    const label = appLabel(path) ?? texts.label(path)
    const own = target.code ? resolvePolicy(target.code, catalog) : undefined
    const said = own && own.matched !== 'generic' ? own : policy
    const inline = texts.words(
      said.matched === 'generic'
        ? ['input']
        : [said === policy ? code : said.key, said.key, said.words],
      'inline',
      { ...said.params, label: label ?? anyField },
    )
    return { path, ...(label && { label }), inline: inline?.text ?? '' }
  })

  const first = targets.find(({ path }) => appLabel(path)) ?? targets[0]
  const label = fields.find(({ path }) => path === first?.path)?.label ?? anyField
  const params: Params = { ...policy.params, label }
  const title = texts.words([...ids, 'generic'], 'title', params)
  const description = texts.words([...ids, 'generic'], 'description', params)
  const locale = title?.locale ?? texts.locale
  const actions = policy.actions.map((id): SuggestedAction => {
    const definition = catalog.actions[id]
    const hint = texts.action(id, 'hint') ?? definition?.hint
    return {
      id,
      label: texts.action(id, 'label') ?? definition?.label ?? id,
      kind: definition?.kind ?? 'app',
      ...(hint && { hint }),
    }
  })
  return {
    code: error.code,
    withoutCopy: actions.filter((action) => action.kind !== 'copy'),
    presentation: {
      code,
      matched,
      surface:
        fields.length > 0
          ? violations[0]?.source
            ? 'field'
            : surface
          : surface === 'field'
            ? 'banner'
            : surface,
      severity,
      fault,
      title: title?.text ?? code,
      description: description?.text ?? '',
      fields,
      actions,
      billable,
      locale,
      dir: localeDirection(locale),
    },
  }
}
