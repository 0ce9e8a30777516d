import type { Draft } from '../draft/draftPolicy.js'
import { UsageError } from '../UsageError.js'
import { messagesText, messageText } from './moduleText.js'
import { GONE, objectIn, type SourceObject, wordsIn } from './objectIn.js'
import { codeRow, type Row, rowText, wordsRow } from './rowText.js'

/** A module after a newer page was merged into it. */
export interface Update {
  readonly text: string
  /** Codes by what happened to them. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Merges newer drafts into a module that a person may have edited. Rows that a person changed or wrote stay as they
 * are; untouched ones follow the page; new codes are added at the end; drafted rows whose codes are gone are marked.
 * A second run with the same drafts changes nothing.
 *
 * @throws UsageError where the text has no `codes: { … }`.
 */
export function updateModule(source: string, drafts: readonly Draft[], file: string): Update {
  const codes = objectIn(source, 'codes')
  if (!codes) {
    throw new UsageError(`${file} has no "codes: { … }" to update; use --force to write it anew.`)
  }
  const override = objectIn(source, 'override')
  const leftOut = new Set(
    [...source.matchAll(/\/\/ left out:\s*(.+)/g)].flatMap(([, list = '']) =>
      list.trim().split(/[\s,]+/),
    ),
  )
  const listed = new Set([...codes.rows, ...(override?.rows ?? [])].map(({ key }) => key))
  const fresh = drafts.filter(({ code }) => !listed.has(code) && !leftOut.has(code))
  const wanted = new Map(drafts.map((draft) => [draft.code, draft]))

  const changes = followPage(source, codes, (code) => {
    const draft = wanted.get(code)
    return draft && codeRow(draft)
  })
  const edits = [...changes.edits, ...append(codes, fresh.map(codeRow), '    ', '  ')]
  const kept = new Set([
    ...fresh.map(({ code }) => code),
    ...codes.rows.filter(({ edited }) => !edited).map(({ key }) => key),
  ])
  edits.push(
    ...editWords(
      source,
      codes,
      drafts.filter(({ code }) => kept.has(code)),
    ),
  )
  return {
    text: apply(source, edits),
    added: fresh.map(({ code }) => code),
    changed: changes.changed,
    gone: changes.gone,
  }
}

/** Brings the drafted English words up to date, and adds those that are missing. */
function editWords(source: string, codes: SourceObject, drafts: readonly Draft[]): readonly Edit[] {
  const rows = drafts.flatMap(({ code, english }) => (english ? [wordsRow(code, english)] : []))
  if (rows.length === 0) return []
  const words = wordsIn(source)
  if (words) {
    const wanted = new Map(rows.map((row) => [row.code, row]))
    const said = new Set(words.rows.map(({ key }) => key))
    const missing = rows.filter(({ code }) => !said.has(code))
    const { edits } = followPage(source, words, (code) => wanted.get(code))
    return [
      // Words that are no longer needed do no harm: they may be a person's by now.
      ...edits.filter(({ text }) => !text.startsWith(GONE)),
      ...append(words, missing, '        ', '      '),
    ]
  }
  const messages = /\bmessages:\s*\[/.exec(source)
  if (messages) {
    const start = messages.index + messages[0].length
    return [{ start, end: start, text: `\n${messageText(rows).join('\n')}` }]
  }
  const end = codes.close + 1
  return [{ start: end, end, text: `,\n${messagesText(rows).join('\n').replace(/,$/, '')}` }]
}

/** Brings the untouched rows of an object up to date, and marks those whose codes are gone. */
function followPage(
  source: string,
  { rows }: SourceObject,
  rowFor: (code: string) => Row | undefined,
): { edits: Edit[]; changed: readonly string[]; gone: readonly string[] } {
  const edits: Edit[] = []
  const changed: string[] = []
  const gone: string[] = []
  for (const { key, keyStart, valueStart, valueEnd, marker, gone: mark, edited } of rows) {
    if (!marker) continue
    const row = rowFor(key)
    const line = source.slice(source.lastIndexOf('\n', keyStart) + 1, keyStart)
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    if (!row) {
      if (mark) continue
      gone.push(key)
      edits.push({ start: keyStart, end: keyStart, text: `${GONE}\n${indent}` })
      continue
    }
    if (mark) {
      const space = /^\s*/.exec(source.slice(mark.end))?.[0].length ?? 0
      edits.push({ start: mark.start, end: mark.end + space, text: '' })
    }
    if (edited || row.comment.endsWith(marker.print)) continue
    changed.push(key)
    const { start, end } = marker
    edits.push({ start, end, text: row.comment })
    const value = row.value.replaceAll('\n', `\n${indent}`)
    edits.push({ start: valueStart, end: valueEnd, text: value })
  }
  return { edits, changed, gone }
}

function append(
  object: SourceObject,
  rows: readonly Row[],
  indent: string,
  closing: string,
): readonly Edit[] {
  if (rows.length === 0) return []
  const { close, lastEnd, lastTokenEnd, needsComma } = object
  const text = rows.map((row) => rowText(row, indent)).join('\n')
  const comma = needsComma ? [{ start: lastTokenEnd, end: lastTokenEnd, text: ',' }] : []
  return [...comma, { start: lastEnd, end: close, text: `\n${text}\n${closing}` }]
}

function apply(source: string, edits: readonly Edit[]): string {
  const ends = source.includes('\r\n') ? '\r\n' : '\n'
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of sorted) {
    parts.push(source.slice(at, start), text.replaceAll('\n', ends))
    at = end
  }
  return [...parts, source.slice(at)].join('')
}
