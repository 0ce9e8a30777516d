import type { FoundCode } from '../FoundCode.js'
import { tidyCell } from './codesInTable.js'
import { isToken, looksLikeCode } from './looksLikeCode.js'
import { type Language, stringValue, type Token, tokensOf } from './tokensOf.js'

const KEYWORD =
  /^(?:export|const|let|var|static|readonly|public|final|enum|class|type|interface|declare|default)$/
const CODE_PROP = /^(?:code|errorcode|errcode|value|id)$/i
const TEXT_PROP = /^(?:message|msg|desc|description|text|title|detail|reason)$/i
const STATUS_PROP = /^(?:status|statuscode|httpstatus|http)$/i
const ABOUT_ERRORS = /err|code|fault|fail|exception|reason|problem/i
const MAX_DEPTH = 40

/** A constant: its name, its value, and what stands about it in comments. */
interface Constant {
  readonly name: string
  readonly value: string
  readonly numeric: boolean
  readonly text: string
  readonly status?: number | undefined
}

/**
 * Reads the codes of a file of constants in TypeScript, JavaScript, Go or Python: enums, objects, blocks of constants,
 * unions of texts, classes. Comments describe them. Nothing is executed.
 *
 * @param file Its name, which may tell what the constants are.
 */
export function readConstants(
  source: string,
  language: Language,
  file: string,
): readonly FoundCode[] {
  const tokens = tokensOf(source, language)
  const groups = new Map<string, Constant[]>()
  read(0, '', 0)
  return [...groups].flatMap(([group, constants]) => accepted(constants, group, file))

  /** Reads from a token to the bracket that closes the group; answers where that is. */
  function read(from: number, group: string, depth: number): number {
    let name = ''
    let comment = ''
    let iota: number | undefined
    let last: Constant | undefined
    const add = (constant: Constant) => {
      const list = groups.get(group)
      if (list) list.push(constant)
      else groups.set(group, [constant])
      last = constant
      comment = ''
    }
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at] as Token
      const next = significant(at + 1)
      if (token.kind === 'comment') {
        const trailing = last && sameLine(tokens[at - 1], token)
        if (trailing && last) replaceLast(group, { ...last, text: join(last.text, proseOf(token)) })
        else comment = startsLine(token) ? join(comment, proseOf(token)) : ''
      } else if (/^[)}\]]$/.test(token.text)) return at
      else if (token.text === ';' || (token.text === ',' && depth > 0)) name = ''
      else if (token.text === '=' || token.text === ':' || token.text === '|') {
        const value = tokens[next]
        const target = token.text === '|' ? '' : name
        if (value?.text === 'iota') {
          const after = tokens[significant(next + 1)]
          const offset = after?.text === '+' ? tokens[significant(next + 2)] : undefined
          iota = Number(offset?.text ?? 0)
          if (name) add({ name, value: `${iota}`, numeric: true, text: comment })
          at = next
          name = ''
        } else if (value && isLiteral(value)) {
          // A type before the value: `NAME: string = 'x'` waits for the sign that assigns.
          if (target || value.kind === 'string') add(constantOf(target, value, comment))
          at = next
          name = token.text === ':' && tokens[significant(next + 1)]?.text === ':' ? target : ''
        } else if (token.text === '=' && value?.text === '|') name = target
        else if (token.text === '=' && !opens(next)) name = keepName(next, name)
      } else if (opens(at)) {
        const close = closing(at)
        const object = depth < MAX_DEPTH && name ? objectOf(at, close, name, comment) : undefined
        if (object) add(object)
        else if (depth < MAX_DEPTH) read(at + 1, name || group, depth + 1)
        at = close
        // `NAME: Final[str] = …`
        if (token.text !== '[') name = ''
        comment = ''
      } else if (token.kind === 'word' || token.kind === 'string' || token.kind === 'number') {
        const own = nameOf(token)
        const fresh = startsLine(token)
        if (fresh && iota !== undefined && !/^[=(]$/.test(tokens[next]?.text ?? '')) {
          iota += 1
          add({ name: own, value: `${iota}`, numeric: true, text: comment })
        } else if (fresh || !name) name = KEYWORD.test(own) ? '' : own
      }
    }
    return tokens.length
  }

  function significant(at: number): number {
    let found = at
    while (tokens[found]?.kind === 'comment') found += 1
    return found
  }

  function keepName(at: number, name: string): string {
    // `= &Type{…}`, `= new Type(…)`: what follows opens a group of that name.
    const text = tokens[at]?.text ?? ''
    return text === '&' || /^\p{L}/u.test(text) ? name : ''
  }

  function opens(at: number): boolean {
    return /^[({[]$/.test(tokens[at]?.text ?? '')
  }

  function closing(at: number): number {
    let open = 0
    for (let index = at; index < tokens.length; index += 1) {
      const { kind, text } = tokens[index] as Token
      if (kind !== 'sign') continue
      if (/[({[]/.test(text)) open += 1
      if (/[)}\]]/.test(text)) open -= 1
      if (open === 0) return index
    }
    return tokens.length
  }

  /** `{ code: 'X', message: '…' }`, or `("x", "…")`. */
  function objectOf(from: number, to: number, name: string, comment: string): Constant | undefined {
    const inside = direct(tokens.slice(from + 1, to))
    const props = inside.flatMap((token, at) => {
      const value = inside[at + 2]
      const named = /^[:=]$/.test(inside[at + 1]?.text ?? '')
      return named && value && isLiteral(value) ? [[nameOf(token), value] as const] : []
    })
    const find = (pattern: RegExp) => props.find(([key]) => pattern.test(key))?.[1]
    const [code, text, status] = [find(CODE_PROP), find(TEXT_PROP), find(STATUS_PROP)]
    const about = join(comment, text ? nameOf(text) : '')
    const known = status ? Number(status.text) : undefined
    if (code) return { ...constantOf(name, code, about), status: known }
    if (text) return { name, value: '', numeric: false, text: about, status: known }
    const [first, comma, second] = inside
    if (tokens[from]?.text !== '(' || !first || !isLiteral(first)) return undefined
    const meaning = comma?.text === ',' && second?.kind === 'string' ? nameOf(second) : ''
    return constantOf(name, first, join(comment, meaning))
  }

  function replaceLast(group: string, constant: Constant): void {
    groups.get(group)?.splice(-1, 1, constant)
  }

  function startsLine(token: Token): boolean {
    return /(?:^|\n)[^\S\n]*$/.test(source.slice(Math.max(0, token.start - 200), token.start))
  }

  function sameLine(before: Token | undefined, token: Token): boolean {
    return before !== undefined && !source.slice(before.end, token.start).includes('\n')
  }
}

/** The tokens that are in no further brackets, without comments. */
function direct(tokens: readonly Token[]): readonly Token[] {
  let depth = 0
  return tokens.filter(({ kind, text }) => {
    if (kind === 'sign' && /[)}\]]/.test(text)) depth -= 1
    const here = depth === 0
    if (kind === 'sign' && /[({[]/.test(text)) depth += 1
    return here && kind !== 'comment'
  })
}

function constantOf(name: string, value: Token, text: string): Constant {
  return { name, value: nameOf(value), numeric: value.kind === 'number', text }
}

/** The constants of a group that are codes; none where the group is about something else. */
function accepted(
  constants: readonly Constant[],
  group: string,
  file: string,
): readonly FoundCode[] {
  const shaped = constants.filter(isShaped).length
  const some = constants.length * 0.5
  const titled = ABOUT_ERRORS.test(`${file} ${group}`)
  if (!titled && shaped <= some) return []
  // Constants in no group have nothing in common.
  const large = ({ value, numeric }: Constant) => titled && numeric && /^\d[\d_]{2,}$/.test(value)
  const codes = group ? constants : constants.filter((one) => isShaped(one) || large(one))
  return codes.flatMap(({ name, value, numeric, text, status }) => {
    const known = status && status >= 100 && status < 600 ? { status } : {}
    const sentence = !isToken(value)
    const code = sentence ? name : numeric ? String(Number(value.replaceAll('_', ''))) : value
    if (!isToken(code) || /^(?:true|false|null|nil|none)$/i.test(code)) return []
    const about = sentence ? join(text, tidyCell(value)) : text
    return [{ code, text: about, ...(name && name !== code && { name }), ...known }]
  })
}

/** Tells whether a constant alone looks like a code. */
function isShaped({ name, value, numeric }: Constant): boolean {
  return (!numeric && looksLikeCode(value)) || /^err|error$/i.test(name)
}

function isLiteral({ kind }: Token): boolean {
  return kind === 'string' || kind === 'number'
}

function nameOf({ kind, text }: Token): string {
  return kind === 'string' ? stringValue(text) : text
}

/** A comment's text without its signs and tags. */
function proseOf({ text }: Token): string {
  return tidyCell(text.replace(/^\/\*+|\*\/$|^\/\/+|^#+/g, '').replace(/^\s*\*/gm, ''))
}

function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n')
}
