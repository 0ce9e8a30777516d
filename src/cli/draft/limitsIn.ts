import type { Param } from '../../model/Policy.js'

/** The limits that a text states: how much at most, how little at least, which characters besides letters and digits. */
export type Limits = {
  readonly limit?: Param
  readonly minimum?: Param
  readonly characters?: string
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, twenty: 20, fifty: 50 },
}
const SCALES: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, 万: 1e4, 萬: 1e4, 百万: 1e6, 亿: 1e8, 億: 1e8 },
}
const UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:kb|kib|kilobytes?)\b/, 'kilobyte'],
  [/^(?:mb|mib|megabytes?)\b/, 'megabyte'],
  [/^(?:gb|gib|gigabytes?)\b/, 'gigabyte'],
  [/^(?:tb|tib|terabytes?)\b/, 'terabyte'],
  [/^(?:bytes?|字节)/, 'byte'],
  [/^(?:ms|milliseconds?|毫秒)/, 'millisecond'],
  [/^(?:s|secs?|seconds?)\b|^秒/, 'second'],
  [/^(?:mins?|minutes?)\b|^分钟/, 'minute'],
  [/^(?:h|hrs?|hours?)\b|^小时/, 'hour'],
  [/^days?\b|^天/, 'day'],
  [/^weeks?\b|^周/, 'week'],
  [/^months?\b|^个?月/, 'month'],
  [/^years?\b|^年/, 'year'],
  [/^(?:%|percent\b)/, 'percent'],
]

const NUMBER = String.raw`(\d[\d,_ ]*(?:\.\d+)?|(?:${Object.keys(WORDS).join('|')})\b)\s*(${Object.keys(SCALES).join('|')})?\s*`
const AT_MOST = new RegExp(
  String.raw`(?:up to|at most|no more than|not more than|more than|maximum(?: (?:number|size|length))?(?: (?:of|is))?|max\.?:?|(?:can ?not|can[’']t|must not|may not|not) exceed|exceeds?(?: (?:the )?(?:limit|maximum)(?: of)?)?|limit(?:ed)? (?:of|to|is)|limit:|less than or equal to|smaller than|between [\d,.]+ \w{0,12} ?(?:and|to|-|–)|不(?:能|可|得)?(?:超过|大于)|最多|最大(?:为|是)?|上限(?:为|是)?|至多)\s*${NUMBER}`,
)
const AT_LEAST = new RegExp(
  String.raw`(?:at least|minimum(?: (?:number|size|length))?(?: (?:of|is))?|min\.?:?|no less than|not less than|fewer than|between|至少|最少|最小(?:为|是)?|不(?:能|可|得)?(?:少于|小于|低于))\s*${NUMBER}`,
)
/** "can contain only letters, digits, and -_": the signs after the kinds of letters. */
const CHARACTERS =
  /only (?:contain |include |use )?(?:chinese characters, )?(?:english )?letters,? (?:and )?(?:digits|numbers)?[^.]{0,40}?\band ((?:(?:_|[^\w\s,.])\s?){1,20})|only (?:contain |include )?(?:chinese characters, )?letters, ((?:(?:_|[^\w\s,.]),? ?){1,20}),? and (?:digits|numbers)/

/** Reads the limits that a text states as numbers, with their units. */
export function limitsIn(text: string): Limits {
  const lower = text.slice(0, 2000).toLowerCase()
  const [limit, minimum] = [paramAt(AT_MOST, lower), paramAt(AT_LEAST, lower)]
  const signs = CHARACTERS.exec(lower)
  const characters = [...new Set((signs?.[1] ?? signs?.[2] ?? '').match(/_|[^\w\s,]/g) ?? [])]
  return {
    ...(limit !== undefined && { limit }),
    ...(minimum !== undefined && { minimum }),
    ...(characters.length > 0 && { characters: characters.join(' ') }),
  }
}

function paramAt(pattern: RegExp, text: string): Param | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, digits = '', scale = ''] = match
  const number = (WORDS[digits] ?? Number(digits.replace(/[,_ ]/g, ''))) * (SCALES[scale] ?? 1)
  if (!Number.isFinite(number) || number > Number.MAX_SAFE_INTEGER) return undefined
  const rest = text.slice(match.index + match[0].length)
  const unit = UNITS.find(([spelling]) => spelling.test(rest))?.[1]
  if (unit) return { value: number, unit }
  return number >= 1e6 && number % 1e5 === 0 ? { value: number, notation: 'compact' } : number
}
