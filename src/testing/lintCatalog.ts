import {
  type ApiError,
  type Catalog,
  type MessageOverrides,
  type PresentOptions,
  presentApiError,
} from '../core.js'
import { LABEL, localeFaults, VALUE } from './localeFaults.js'

/** A place in a catalog's words that breaks a rule of plain wording. */
export interface WordingFinding {
  /** The code, or the id of a rule (`~notFound`). */
  readonly code: string
  /**
   * 1: say what happened and what to do. 2: no words that help nobody. 5: lengths and sentences. 6: limits are
   * parameters. 8: a summary line and the field's message use the same words. 10: the locale's own writing, and which
   * letters are meant. 12: a sentence about a photo doesn't name the field that it was entered in.
   */
  readonly rule: 1 | 2 | 5 | 6 | 8 | 10 | 12
  readonly part: 'title' | 'description' | 'inline' | 'several' | 'actions'
  /** The text as a person reads it. */
  readonly text: string
  readonly problem: string
}

/** Words that no English message may use (GOV.UK Design System, error message; Google AIP-193). */
const UNHELPFUL =
  /\b(invalid|illegal|forbidden|prohibited|oops|please|failed to|unfortunately|you forgot|uh-oh)\b/i

/** The signs of an instruction in an English sentence: a rule to follow, or an imperative verb. */
const STEP =
  /\b(must|can only|can have up to|(?:^|[.,] (?:then |so |or |and )?|, |so |or |then )?(add|allow|ask|change|check|choose|close|contact|copy|delete|enter|fill|free|install|log|make|move|narrow|open|pay|pick|refresh|reload|remove|renew|replace|select|send|set|sign|start|switch|try|turn|update|upload|use|verify|wait))\b/i

const MAX_TITLE = 60
const MAX_LABEL = 25

/**
 * Checks the words of every code and rule of a catalog.
 *
 * ```ts
 * expect(lintCatalog(myCatalog)).toEqual([])
 * ```
 *
 * @param options `locale` and `messages` to check another language. The checks of single words apply to English only.
 */
export function lintCatalog(
  catalog: Catalog,
  options: Pick<PresentOptions, 'locale' | 'messages'> = {},
): readonly WordingFinding[] {
  const rules = catalog.rules.flatMap(({ id, policy }) => (policy ? [[id, policy] as const] : []))
  const codes = { ...Object.fromEntries(rules), ...catalog.codes }
  // A sign that is no number stands for each limit.
  const marked = mapValues(codes, (policy) => ({
    ...policy,
    ...(policy.params && { params: mapValues(policy.params, () => VALUE) }),
  }))
  const real = { ...catalog, codes }
  return [
    ...Object.keys(codes).flatMap((code) =>
      lintCode(code, real, { ...real, codes: marked }, options),
    ),
    ...lintCountdown(catalog, options),
  ]
}

/** Measures the button that counts down, where the messages have the texts of the interface. */
function lintCountdown(catalog: Catalog, options: PresentOptions): WordingFinding[] {
  const [label] = [options.messages ?? []].flat().flatMap(({ ui }) => ui?.retryIn ?? [])
  if (label === undefined) return []
  const messages: MessageOverrides = { words: { countdown: { title: label } } }
  const durations = [
    [1, 'second'],
    [10, 'second'],
    [119, 'second'],
    [2, 'minute'],
    [120, 'minute'],
  ] as const
  return durations.flatMap(([value, unit]) => {
    const style = { style: 'unit', unit, unitDisplay: 'short' } as const
    const time = value.toLocaleString(options.locale, style)
    const codes = { countdown: { words: 'countdown', params: { time } } }
    const { title } = presentApiError(errorOf('countdown'), {
      locale: options.locale,
      messages,
      catalog: { ...catalog, codes },
    })
    const problem = `is longer than ${MAX_LABEL} characters`
    return title.length > MAX_LABEL
      ? [{ code: 'retryIn', rule: 5, part: 'actions', text: title, problem }]
      : []
  })
}

function errorOf(code: string): ApiError {
  return { origin: 'api', code, message: '', requestId: '-', fields: [] }
}

function lintCode(
  code: string,
  catalog: Catalog,
  marked: Catalog,
  options: PresentOptions,
): WordingFinding[] {
  const error = errorOf(code)
  const shown = presentApiError(error, { ...options, catalog })
  const labels = Object.fromEntries(shown.fields.map(({ path }) => [path, LABEL]))
  const plain = presentApiError(error, { ...options, catalog: marked, labels })
  // The words where no field is known.
  const bare = presentApiError(error, { ...options, catalog, paths: [] })
  const english = shown.locale.startsWith('en')
  const mayApologize = shown.fault === 'service' || shown.fault === 'integration'
  const findings: WordingFinding[] = []
  const find = (
    rule: WordingFinding['rule'],
    part: WordingFinding['part'],
    text: string,
    problem: string | false | undefined,
  ) => {
    if (problem) findings.push({ code, rule, part, text, problem })
  }

  const { title, description, fields, actions } = shown
  find(1, 'title', title, !title && 'is missing')
  const says = description.replace(/[.。]$/, '') !== title && description
  find(1, 'description', description, !says && 'says nothing more')
  find(1, 'description', description, english && !STEP.test(description) && 'gives no next step')
  find(1, 'actions', '', actions.length === 0 && 'offer no next step')
  find(5, 'title', title, title.length > MAX_TITLE && `is longer than ${MAX_TITLE} characters`)
  find(5, 'title', title, /[.。．]$/.test(title) && 'ends with a full stop')
  find(5, 'title', title, english && isTitleCase(title) && 'is not in sentence case')
  for (const text of new Set([description, bare.description])) {
    find(5, 'description', text, sentences(text) > 2 && 'has more than two sentences')
    const open = text && !shown.locale.startsWith('th') && !/[.!?…。！？]$/.test(text)
    find(5, 'description', text, open && 'has no full stop')
  }
  for (const { label, id } of actions) {
    find(1, 'actions', label, (!label || label === id) && `"${id}" has no words`)
    find(5, 'actions', label, label.length > MAX_LABEL && `is longer than ${MAX_LABEL} characters`)
  }
  for (const { inline } of fields) {
    find(1, 'inline', inline, english && !STEP.test(inline) && 'gives no next step')
    find(5, 'inline', inline, sentences(inline) > 1 && 'is more than one sentence')
    find(2, 'inline', inline, english && /\bsorry\b/i.test(inline) && 'says sorry on a field')
  }
  const same = plain.fields.map(({ inline }) => inline)
  find(8, 'inline', same.join(' / '), new Set(same).size > 1 && 'differs from field to field')
  const first = fields[0]?.inline
  const other = first && fields[0]?.label && !description.startsWith(first)
  find(8, 'description', description, other && `is not "${first}"`)
  const photo = actions.some(({ id }) => id === 'choose-file' || id === 'reduce-size')
  find(12, 'inline', first ?? '', photo && same[0]?.includes(LABEL) && 'names the field of a photo')

  const texts = [
    ['title', title, plain.title],
    ['description', description, plain.description],
    ['several', shown.several ?? '', plain.several ?? ''],
    ...fields.map(({ inline }, at) => ['inline', inline, plain.fields[at]?.inline ?? ''] as const),
  ] as const
  for (const [part, text, unfilled] of texts) {
    const word = english && UNHELPFUL.exec(text)?.[0]
    find(2, part, text, word && `says "${word.toLowerCase()}"`)
    find(2, part, text, isCode(code) && text.includes(code) && 'has the code in it')
    find(2, part, text, english && !mayApologize && /\bsorry\b/i.test(text) && 'says sorry')
    find(6, part, text, /\p{N}/u.test(unfilled) && 'has a number that is not a parameter')
    find(6, part, text, /\{\w+\}|undefined|NaN/.test(text) && 'has a parameter without a value')
    for (const problem of localeFaults(text, unfilled, shown.locale)) find(10, part, text, problem)
  }
  return findings
}

/** Tells a code from a word: a code has a dot or two capitals. `Timeout` is also a word. */
function isCode(code: string): boolean {
  return /\.|[a-z][A-Z]/.test(code)
}

/** Tells whether two words after the first have a capital: "Try Again Later". */
function isTitleCase(text: string): boolean {
  return /^\P{Ll}/u.test(text) && (text.match(/ \p{Lu}\p{Ll}+/gu)?.length ?? 0) > 1
}

function sentences(text: string): number {
  return text.split(/[.!?](?=\s|$)|[。！？]/).filter((part) => part.trim()).length
}

function mapValues<From, To>(
  table: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]))
}
