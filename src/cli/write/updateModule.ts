import type { Draft } from '../draft/draftPolicy.js'
import { UsageError } from '../UsageError.js'
import { messagesText } from './moduleText.js'
import { GONE, objectIn, type SourceObject } from './objectIn.js'
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
  const codes = objectIn(source, ['codes'])
  if (!codes) {
    throw new UsageError(`${file} has no "codes: { … }" to update; use --force to write it anew.`)
  }
  const override = objectIn(source, ['override'])
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
  const words = objectIn(source, ['messages', 'words'])
  if (words) {
    const said = new Set(words.rows.map(({ key }) => key))
    const kept = new Set([
      ...fresh.map(({ code }) => code),
      ...codes.rows.filter(({ edited }) => !edited).map(({ key }) => key),
    ])
    const spoken = drafts.flatMap(({ code, english }) =>
      english && kept.has(code) && !said.has(code) ? [wordsRow(code, english)] : [],
    )
    const followed = followPage(source, words, (code) => {
      const english = wanted.get(code)?.english
      return english && wordsRow(code, english)
    })
    edits.push(...followed.edits.filter(({ text }) => !text.startsWith(GONE)))
    edits.push(...append(words, spoken, '        ', '      '))
  } else {
    const lines = messagesText(fresh)
    const after = codes.close + 1
    if (lines.length > 0)
      edits.push({ start: after, end: after, text: `,\n${lines.join('\n').replace(/,$/, '')}` })
  }
  return {
    text: apply(source, edits),
    added: fresh.map(({ code }) => code),
    changed: changes.changed,
    gone: changes.gone,
  }
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
    const indent = /[^\S\n]*$/.exec(source.slice(0, keyStart))?.[0] ?? ''
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
