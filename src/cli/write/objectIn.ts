import { stringValue, type Token, tokensOf } from '../read/tokensOf.js'
import { printOf } from './rowText.js'

/** A row of an object literal in a module's text. Offsets are in that text. */
export interface SourceRow {
  readonly key: string
  readonly keyStart: number
  readonly valueStart: number
  readonly valueEnd: number
  /** The comment of the draft, where the row has one. */
  readonly marker?:
    | { readonly start: number; readonly end: number; readonly print: string }
    | undefined
  /** The comment that marks a code as gone. */
  readonly gone?: Token | undefined
  /** Whether a person has changed the row since it was drafted, or wrote it. */
  readonly edited: boolean
}

/** An object literal in a module's text. */
export interface SourceObject {
  readonly rows: readonly SourceRow[]
  /** Where its brackets are. */
  readonly open: number
  readonly close: number
  /** The end of what stands before that: of the last comment, and of the last token of the program. */
  readonly lastEnd: number
  readonly lastTokenEnd: number
  /** Whether a comma must be added before another row. */
  readonly needsComma: boolean
}

/** How far before a key its bracket is looked for. */
const LOOK_BACK = 100

const MARKER = /^\/\/ .*· ([\da-f]{8})\s*$/
export const GONE = '// gone: the source no longer lists this code'

/**
 * Finds the object literal that is the value of a property: `codes: { … }`.
 *
 * @returns Undefined where the text has none, or its brackets don't match.
 */
export function objectIn(text: string, name: string): SourceObject | undefined {
  return objectsIn(text, name)[0]
}

/** Finds the words that were drafted: the `words: { … }` that has drafted rows, or that of English messages. */
export function wordsIn(text: string): SourceObject | undefined {
  const all = objectsIn(text, 'words')
  return (
    all.find(({ rows }) => rows.some(({ marker }) => marker)) ??
    all.find(({ open }) =>
      /locale:\s*['"]en['"],\s*words:\s*$/.test(text.slice(Math.max(0, open - LOOK_BACK), open)),
    )
  )
}

function objectsIn(text: string, name: string): readonly SourceObject[] {
  const tokens = tokensOf(text, 'typescript')
  return tokens.flatMap((token, at) => {
    const named = (token.kind === 'string' ? stringValue(token.text) : token.text) === name
    const opens = named && tokens[at + 1]?.text === ':' && tokens[at + 2]?.text === '{'
    return (opens && readObject(text, tokens, at + 2)) || []
  })
}

function readObject(
  text: string,
  tokens: readonly Token[],
  open: number,
): SourceObject | undefined {
  const rows: SourceRow[] = []
  let depth = 0
  let comments: Token[] = []
  let key: Token | undefined
  let valueStart = -1
  let before = tokens[open] as Token
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.kind === 'comment') {
      if (depth === 0 && valueStart < 0) comments.push(token)
      continue
    }
    const ends = depth === 0 && (token.text === ',' || token.text === '}')
    if (ends) {
      if (key && valueStart >= 0) rows.push(rowOf(text, key, valueStart, before.end, comments))
      ;[key, valueStart, comments] = [undefined, -1, []]
      if (token.text === '}') {
        return {
          rows,
          open: tokens[open]?.start ?? 0,
          close: token.start,
          lastEnd: tokens[at - 1]?.end ?? token.start,
          lastTokenEnd: before.end,
          needsComma: before.text !== ',' && before !== tokens[open],
        }
      }
    } else if (depth === 0 && token.text === ':' && valueStart < 0) {
      valueStart = token.end
    } else if (valueStart < 0 && /^(?:string|word|number)$/.test(token.kind)) key ??= token
    if (token.kind === 'sign' && /[({[]/.test(token.text)) depth += 1
    if (token.kind === 'sign' && /[)}\]]/.test(token.text)) depth -= 1
    before = token
  }
  return undefined
}

function rowOf(
  text: string,
  key: Token,
  afterColon: number,
  valueEnd: number,
  comments: readonly Token[],
): SourceRow {
  const valueStart = afterColon + (/^\s*/.exec(text.slice(afterColon, valueEnd))?.[0].length ?? 0)
  const marked = comments.findLast((comment) => MARKER.test(comment.text))
  const print = marked && MARKER.exec(marked.text)?.[1]
  const computed = text
    .slice(Math.max(0, key.start - LOOK_BACK), key.start)
    .trimEnd()
    .endsWith('[')
  return {
    key: key.kind === 'string' ? stringValue(key.text) : key.text,
    keyStart: computed ? text.lastIndexOf('[', key.start) : key.start,
    valueStart,
    valueEnd,
    marker: marked && { start: marked.start, end: marked.end, print: print ?? '' },
    gone: comments.find((comment) => comment.text.startsWith('// gone:')),
    edited: printOf(text.slice(valueStart, valueEnd)) !== print,
  }
}
