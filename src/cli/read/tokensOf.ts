export type Language = 'typescript' | 'go' | 'python'

/** A token of a program's text. */
export interface Token {
  readonly kind: 'comment' | 'string' | 'number' | 'word' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
}

const SLASHES = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`
const QUOTED = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`
const COMMENTS: Readonly<Record<Language, string>> = {
  typescript: SLASHES,
  go: SLASHES,
  python: String.raw`#[^\n]*`,
}
const STRINGS: Readonly<Record<Language, string>> = {
  typescript: `${QUOTED}|${String.raw`\x60(?:[^\x60\\]|\\[\s\S])*\x60`}`,
  go: `${QUOTED}|${String.raw`\x60[^\x60]*\x60`}`,
  python: `${String.raw`[rbuf]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?''')`}|[rbuf]{0,2}(?:${QUOTED})`,
}
const NUMBER = String.raw`0x[\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?n?`
const WORD = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`
const REGEX = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y

/** Splits a program's text into tokens. What is broken, such as a string without its end, becomes single signs. */
export function tokensOf(text: string, language: Language): readonly Token[] {
  const pattern = new RegExp(
    `\\s+|(${COMMENTS[language]})|(${STRINGS[language]})|(${NUMBER})|(${WORD})|([\\s\\S])`,
    'guy',
  )
  const tokens: Token[] = []
  let before = ''
  const add = (kind: Token['kind'], text: string, start: number) => {
    tokens.push({ kind, text, start, end: start + text.length })
    if (kind !== 'comment') before = text
  }
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, comment, string, number, word, sign] = match
    if (comment !== undefined) add('comment', comment, match.index)
    else if (string !== undefined) add('string', string, match.index)
    else if (number !== undefined) add('number', number, match.index)
    else if (word !== undefined) add('word', word, match.index)
    else if (sign !== undefined) {
      REGEX.lastIndex = match.index
      const regex = language === 'typescript' && sign === '/' && /^$|^[(,=:[!&|?{};]$/.test(before)
      const literal = regex ? REGEX.exec(text)?.[0] : undefined
      add(literal ? 'string' : 'sign', literal ?? sign, match.index)
      if (literal) pattern.lastIndex = match.index + literal.length
    }
  }
  return tokens
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', 0: '\0' }

/** The text that a string literal stands for. */
export function stringValue(literal: string): string {
  const quoted = literal.replace(/^[rbuf]{0,2}(?=["'])/i, '')
  const body = quoted.replace(/^("""|'''|["'`])([\s\S]*)\1$/, '$2')
  return body.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, point?: string, four?: string, two?: string, sign = '') => {
      const code = Number.parseInt(point ?? four ?? two ?? '', 16)
      if (code <= 0x10ffff) return String.fromCodePoint(code)
      return ESCAPES[sign] ?? sign
    },
  )
}
