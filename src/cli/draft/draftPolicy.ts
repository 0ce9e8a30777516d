import { resolvePolicy } from '../../catalog/resolvePolicy.js'
import type { Catalog } from '../../model/Catalog.js'
import type { Words } from '../../model/Messages.js'
import type { Policy } from '../../model/Policy.js'
import type { FoundCode } from '../FoundCode.js'
import { englishFor } from './englishFor.js'
import { fieldsIn, type KnownField } from './fieldsIn.js'
import { limitsIn } from './limitsIn.js'
import { type TextRule, textRuleFor } from './textRules.js'
import { dottedCode, wordsOfCode } from './wordsOfCode.js'

/** `sure`: two signs agree, or the base lists the code. `likely`: one sign. `guess`: signs differ, or there is none. */
export type Certainty = 'sure' | 'likely' | 'guess'

/** A drafted row of a catalog. */
export interface Draft {
  readonly code: string
  readonly policy: Policy
  /** English words for this code alone. */
  readonly english?: Words | undefined
  /** The name of the rule that decided: `notFound`. */
  readonly rule: string
  readonly certainty: Certainty
  /** Why a person should look at it. */
  readonly doubt?: string
}

type Treatment = Pick<Policy, 'surface' | 'severity' | 'fault' | 'actions' | 'retry' | 'words'>

/** What one sign says of a code. */
interface Opinion {
  readonly treatment: Treatment
  readonly rule: string
  readonly firm?: boolean
}

/** Words that fit many failures: a sign that says more counts for more. */
const VAGUE = new Set([
  'generic',
  'input',
  'service',
  'unavailable',
  'unsupported',
  'changed',
  'app',
])
/** Words that can't be meant in two ways: where two signs agree on them, no person needs to look. */
const CLEAR = new Set([
  ...['notFound', 'duplicate', 'tooLong', 'missing', 'signIn', 'noAccess', 'tooOften', 'timeout'],
  ...['busy', 'expired', 'service', 'input'],
])
/** Words about what a person enters: at a field, where the field is known. */
const ENTERED = new Set([
  ...['input', 'missing', 'tooLong', 'outOfRange', 'duplicate', 'notFound', 'tooLarge'],
  ...['expired', 'unsupported'],
])
/** Things that a person replaces rather than edits; and marks of a value that only belongs to one. */
const FILE =
  /\b(?:image|photo|picture|avatar|file|video|audio|document|attachment|pdf)s?\b|图片|图像|照片|文件|视频/
const ABOUT_FILE =
  /\b(?:num|count|number|total|limit|ids?|urls?|links?|names?|type|list|resource)\b/
const PROCESSING =
  /\b(?:decod|detect|recogni|pars|read|open|scan|process|convert|extract)\w*\b.{0,20}\b(?:fail|error|wrong)|fail\w* to (?:decode|detect|recogni[sz]e|parse|read|open|scan|process|convert|extract)|(?:解码|检测|识别|解析)(?:失败|错误)/
const DOWNLOAD = /download\w* .{0,20}(?:fail|error)|(?:fail|error)\w* .{0,12}download|下载失败/

/**
 * Drafts the treatment of a code, from the rules of a catalog on codes and from rules on its description.
 *
 * Longer than most files, because the signs of a code are weighed against each other in one place.
 *
 * @param base The catalog that the drafted one extends.
 * @param known The request parameters that may be at fault.
 */
export function draftPolicy(
  { code, text, name = '', status }: FoundCode,
  base: Catalog,
  known: readonly KnownField[],
): Draft {
  // A number says nothing; the name of its constant may.
  const telling = /[a-z]{3}/i.test(code) || !name ? code : name
  const exact = resolvePolicy(code, base)
  const listed = exact.matched === 'exact' ? exact : resolvePolicy(dottedCode(telling), base)
  const own = wordsOfCode(telling)
  const limits = limitsIn(text)
  const fields = fieldsIn(telling, text, known)
  if (exact.matched === 'exact') return finish(exact, 'listed', 'sure')

  const entered = familyOf(code, base)?.fault === 'input'
  const byCode = opinionOnCode()
  const byText = opinionOf(textRuleFor(text))
  const byStatus = status ? opinionLike(`Http.${status}`, `http ${status}`) : undefined
  const { opinion, certainty, doubt } = weigh(byCode, byText, byStatus)
  const file = FILE.test(own) && !ABOUT_FILE.test(own)
  const about = `${own} ${text.toLowerCase()}`
  if (VAGUE.has(opinion.treatment.words) || opinion.treatment.words === 'missing') {
    if (FILE.test(about) && DOWNLOAD.test(about)) return atField('download', 'fix-field', true)
    if (file && (PROCESSING.test(about) || opinion.treatment.fault === 'input')) {
      return atField('file', 'choose-file', true)
    }
  }
  if (file && opinion.treatment.words === 'tooLarge') return atField('file size', 'reduce-size')
  const identifies = /^(?:the )?(?:\w+ ){0,2}(?:id|name|number|code|parameter)\b/i.test(text)
  const { words } = opinion.treatment
  const choosable = words === 'notFound' && identifies && /^FailedOperation\b|^[^.]*$/.test(code)
  if (opinion.treatment.surface !== 'field' && ENTERED.has(words)) {
    if (fields.length > 0 || choosable) return atField(opinion.rule, 'fix-field')
  }
  return finish(opinion.treatment, opinion.rule, certainty, doubt)

  function opinionOnCode(): Opinion | undefined {
    const rule = opinionOf(textRuleFor(own))
    // The base's rules come before those on words; a family alone says less than words do.
    if (listed.key.startsWith('~') || listed.matched === 'exact') {
      return { treatment: listed, rule: listed.words }
    }
    if (rule && (!VAGUE.has(rule.treatment.words) || listed.matched === 'generic')) return rule
    return listed.matched === 'generic' ? undefined : { treatment: listed, rule: 'family' }
  }

  function opinionOf(rule: TextRule | undefined): Opinion | undefined {
    if (!rule) return undefined
    const opinion = opinionLike(rule.like, rule.like)
    if (!opinion) return undefined
    const { treatment } = opinion
    const { action } = rule
    return {
      rule: treatment.words,
      firm: rule.firm === true,
      treatment: action
        ? { ...treatment, actions: [action, ...treatment.actions.filter((id) => id !== action)] }
        : treatment,
    }
  }

  /** The treatment that the base has for a code, or for words; at a field in a family about what is entered. */
  function opinionLike(id: string, rule: string): Opinion | undefined {
    const treatment = treatmentLike(base, id)
    if (!treatment) return undefined
    const field = entered && ENTERED.has(treatment.words) && treatmentLike(base, 'input')
    return { treatment: field ? { ...field, words: treatment.words } : treatment, rule }
  }

  /** @param known Whether the rule says more than the signs before it. */
  function atField(rule: string, action: string, known = false): Draft {
    const { treatment } = opinion
    const input = treatmentLike(base, 'input') ?? treatment
    const words = ENTERED.has(treatment.words) ? treatment.words : 'input'
    const rest = input.actions.filter((id) => id !== 'fix-field' && id !== action)
    const open = certainty === 'guess' && !known
    const changed = { ...input, words, actions: [action, ...rest] }
    return finish(changed, rule, open ? 'guess' : 'likely', open ? doubt : undefined)
  }

  function finish(treatment: Treatment, rule: string, certainty: Certainty, doubt?: string): Draft {
    const { surface, severity, fault, actions, retry, words } = treatment
    const english = englishFor(words, surface, limits, telling)
    const params = rule === 'listed' ? listed.params : limits
    const policy: Policy = {
      surface,
      severity,
      fault,
      fields: surface === 'field' ? fields : [],
      actions,
      retry,
      billable: false,
      params,
      showMessage: false,
      words,
    }
    const draft: Draft = { code, policy, english, rule, certainty }
    return doubt ? { ...draft, doubt } : draft
  }
}

/** Decides between the signs. */
function weigh(
  byCode: Opinion | undefined,
  byText: Opinion | undefined,
  byStatus: Opinion | undefined,
): { opinion: Opinion; certainty: Certainty; doubt?: string } {
  const only = byCode ?? byText ?? byStatus
  if (!only) {
    return {
      opinion: { treatment: GENERIC, rule: 'none' },
      certainty: 'guess',
      doubt: 'no rule fits',
    }
  }
  if (!byCode || !byText) {
    const other = only === byStatus ? undefined : byStatus
    const agreed = other && sameTreatment(only, other) && CLEAR.has(only.treatment.words)
    if (agreed) return { opinion: only, certainty: 'sure' }
    const weak =
      only.rule === 'family' &&
      !/^(?:input|access|account|service|integration)$/.test(only.treatment.fault)
    if (only === byStatus) {
      return { opinion: only, certainty: 'guess', doubt: 'only the HTTP status is known' }
    }
    return weak || only.treatment.words === 'generic'
      ? { opinion: only, certainty: 'guess', doubt: 'only the family is known' }
      : { opinion: only, certainty: 'likely' }
  }
  if (sameTreatment(byCode, byText)) {
    const words = byText.treatment.words
    const clear = CLEAR.has(words) && words === byCode.treatment.words
    return {
      opinion: byCode.rule === 'family' ? byText : byCode,
      certainty: clear ? 'sure' : 'likely',
    }
  }
  const vague = VAGUE.has(byCode.treatment.words)
  const textWins =
    (vague && !VAGUE.has(byText.treatment.words)) || byText.firm || byCode.rule === 'family'
  const opinion = textWins ? byText : byCode
  // A family and vague words say little: what the description adds to them is no contradiction.
  const added =
    (opinion === byText && (vague || byCode.rule === 'family')) || VAGUE.has(byText.treatment.words)
  return added
    ? { opinion, certainty: 'likely' }
    : {
        opinion,
        certainty: 'guess',
        doubt: `the code says ${byCode.treatment.words}, the description ${byText.treatment.words}`,
      }
}

function sameTreatment(one: Opinion, other: Opinion): boolean {
  const [a, b] = [one.treatment, other.treatment]
  return a.surface === b.surface && a.fault === b.fault && a.actions[0] === b.actions[0]
}

const GENERIC: Treatment = {
  surface: 'toast',
  severity: 'error',
  fault: 'service',
  actions: ['retry', 'contact-support', 'copy-request-id'],
  retry: 'manual',
  words: 'generic',
}

/** The policy of the longest family of a code that the catalog lists. */
function familyOf(code: string, base: Catalog): Policy | undefined {
  const at = code.lastIndexOf('.')
  if (at < 0) return undefined
  const family = resolvePolicy(code.slice(0, at), base)
  return family.matched === 'generic' ? undefined : family
}

const treatments = new WeakMap<Catalog, Map<string, Treatment | undefined>>()

/** The catalog's treatment of a code that it lists, or the first that has words of this id. */
function treatmentLike(base: Catalog, id: string): Treatment | undefined {
  const known = treatments.get(base) ?? new Map<string, Treatment | undefined>()
  treatments.set(base, known)
  if (!known.has(id)) {
    const listed = resolvePolicy(id, base)
    const code =
      listed.matched === 'exact' || id.startsWith('Http.')
        ? id
        : Object.keys(base.codes).find((one) => resolvePolicy(one, base).words === id)
    const rule = base.rules.find(({ policy }) => policy?.words === id && policy.surface)?.policy
    const { actions = [] } = rule ?? {}
    const retry = actions.includes('wait-and-retry')
      ? 'wait'
      : actions.includes('retry')
        ? 'manual'
        : 'never'
    known.set(
      id,
      code !== undefined
        ? resolvePolicy(code, base)
        : rule && ({ severity: 'error', retry, ...rule } as Treatment),
    )
  }
  return known.get(id)
}
