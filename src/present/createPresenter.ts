import { kitActions } from '../catalog/builtInActions.js'
import { resolvePolicy } from '../catalog/resolvePolicy.js'
import type { ApiError, FieldViolation } from '../model/ApiError.js'
import type { Catalog } from '../model/Catalog.js'
import type { Presentation, PresentedField, SuggestedAction } from '../model/Presentation.js'
import {
  createMessages,
  type MessageSource,
  type Messages,
  type Translator,
} from '../words/createMessages.js'
import { fullStop } from '../words/fullStop.js'
import { localeDirection } from '../words/localeDirection.js'
import { cleanText } from './cleanText.js'
import type { Treatment } from './treatmentOf.js'

/** What a presenter is made for. */
export interface PresenterOptions {
  readonly catalog: Catalog
  readonly locale?: string | undefined
  /** Words that go over the catalog's; later ones are asked first. */
  readonly messages?: MessageSource | readonly MessageSource[] | undefined
}

/** What may differ from one error to the next. None of it is kept. */
export interface Occasion extends Translator {
  /** The app's labels by request parameter. Default: the locale's. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  /** Adds the API's own message, for developers. Default `false`. */
  readonly debug?: boolean | undefined
}

/** Puts errors into words, for one catalog and one locale. */
export interface Presenter extends Messages {
  present(error: ApiError, treatment: Treatment, occasion: Occasion): Presentation
}

export function createPresenter({ catalog, locale, messages = [] }: PresenterOptions): Presenter {
  const texts = createMessages({
    locale,
    // Labels and hints of an app's own actions.
    sources: [{ actions: catalog.actions }, ...catalog.messages, ...[messages].flat()],
  })
  // The words that errors of one code share, by their policy. Errors with and without a request id take turns, since
  // adding a property to a copy is slow and filling one is not.
  const worded = new WeakMap<object, Presentation>()

  function word(
    error: ApiError,
    { policy, surface, violations }: Treatment,
    occasion: Occasion,
  ): Presentation {
    const { labels = {} } = occasion
    const { requestId } = error
    const { matched, key, severity, fault, billable, params } = policy
    const code = error.code.trim().slice(0, 200)
    const ids = [...new Set([code, key, policy.words, 'generic'])]
    const say = texts.sayWith(occasion)
    const labelOf = (...names: readonly string[]) => say('labels', names)?.text ?? ''
    const appLabel = ({ path }: { path: string }) =>
      Object.hasOwn(labels, path) ? labels[path] : undefined

    const targets = violations.flatMap<FieldViolation>(
      ({ source, paths }) =>
        source ??
        paths.map((path) => error.fields.find((field) => field.path === path) ?? { path }),
    )
    const fields = targets.map((target): PresentedField => {
      const { path } = target
      const named = path.replace(/\.\d+(?=\.|$)/g, '')
      const label = appLabel(target) ?? labelOf(named, named.slice(named.lastIndexOf('.') + 1))
      const own = target.code ? resolvePolicy(target.code, catalog, 422) : policy
      const inline = say(
        'words',
        own.matched === 'generic' ? ['input'] : own === policy ? ids : [own.key, own.words],
        'inline',
        { ...own.params, label: label || labelOf('*') },
      )
      return { path, inline: inline?.text ?? '', ...(label && { label }) }
    })

    // One violation may name several fields: it is told of the first that the app has a label for.
    const field = violations[1] ? undefined : (fields.find(appLabel) ?? fields[0])
    const all = { ...params, label: field?.label ?? labelOf('?') }
    const title = say('words', ids, 'title', all)
    const { locale } = title ?? texts
    // Apart from the field, "This field" says nothing.
    const about = field?.label ? field.inline : field && say('words', ids, 'inline', all)?.text
    const description =
      (about && fullStop(about, locale)) || say('words', ids, 'description', all)?.text || ''
    const several = field && fields[1] && say('words', ids, 'several', all)?.text
    return {
      code,
      matched,
      surface,
      severity,
      fault,
      title: title?.text ?? code,
      description,
      fields,
      ...(several && { several }),
      actions: policy.actions
        .filter((id) => {
          // A clock that is off by less than a minute isn't to blame.
          if (id === 'check-clock') return Math.abs(error.clockSkewMs ?? 0) > 60_000
          return id === 'fix-field' ? fields[0] : id !== 'copy-request-id' || requestId
        })
        .map((id): SuggestedAction => {
          const hint = say('actions', [id], 'hint')?.text
          return {
            id,
            label: say('actions', [id], 'label')?.text ?? id,
            kind:
              catalog.actions[id]?.kind ??
              (Object.hasOwn(kitActions, id) ? kitActions[id as keyof typeof kitActions] : 'app'),
            ...(hint && { hint }),
          }
        }),
      billable,
      locale,
      dir: localeDirection(locale),
      // In its place already: a property added to a copy costs three times the copy.
      ...(requestId && { requestId }),
    }
  }

  return {
    ...texts,
    present(error, treatment, occasion) {
      const { code, requestId, retryAfterMs } = error
      const { policy, surface, violations } = treatment
      // Not what depends on more than the code.
      const shared = !(
        violations[0] ||
        occasion.translate ||
        policy.actions.includes('check-clock')
      )
      let known = shared ? worded.get(policy) : undefined
      // The code of a presentation is cut, so words of a longer one are never taken from the memo.
      if (known?.code !== code || !known.requestId !== !requestId) {
        known = word(error, treatment, occasion)
        if (shared) worded.set(policy, known)
      }
      const result: { -readonly [Key in keyof Presentation]: Presentation[Key] } = {
        ...known,
        surface,
      }
      if (requestId) result.requestId = requestId
      if (retryAfterMs !== undefined) result.retryAfterMs = retryAfterMs
      const text = (occasion.debug || policy.showMessage) && cleanText(error.message)
      if (text) result.serverMessage = { text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' }
      return result
    },
  }
}
