import { DomUtils, parseDocument } from 'htmlparser2'
import type { FoundCode } from '../FoundCode.js'
import { codesInRows, codesInTable, tidyCell } from './codesInTable.js'
import { isSureCode, isToken, looksLikeCode } from './looksLikeCode.js'

type Document = ReturnType<typeof parseDocument>
type Node = Document['children'][number]
type Element = Extract<Node, { attribs: Record<string, string> }>

/** Their content is program or style, no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head'])
const HEADING = /^h[1-6]$/
const ABOUT_ERRORS = /err|codes?\b|fault|exception|fail|problem|错误|返回码|エラー|fehler|错/iu
const ABOUT_OTHERS = /param|field|attribute|argument|request body|properties|参数|字段/iu

/** The most elements inside each other that are read. */
const MAX_DEPTH = 400
const MAX_SPAN = 1000

/**
 * Reads the codes of an HTML page: its tables, definition lists, lists of "code: meaning", and headings that are codes.
 * Nothing of the page is executed. Codes that a sentence mentions don't count.
 */
export function readHtml(html: string): readonly FoundCode[] {
  const page = parseDocument(html, { decodeEntities: true })
  const found: FoundCode[] = []
  let heading = ''
  const sections: { code: string; rank: string; parent: string; texts: string[] }[] = []

  function walk(nodes: readonly Node[], depth: number): void {
    if (depth > MAX_DEPTH) return
    for (const node of nodes) {
      if (!isElement(node) || SILENT.has(node.name)) continue
      if (HEADING.test(node.name)) {
        const title = tidyCell(textOf(node))
        if (isToken(title) && looksLikeCode(title)) {
          sections.push({ code: title, rank: node.name, parent: heading, texts: [] })
        } else {
          heading = title
          sections.push({ code: '', rank: '', parent: '', texts: [] })
        }
      } else if (node.name === 'table') {
        found.push(...readTable(node))
        // Tables inside cells.
        walk(
          elements(node, 'table').filter((inner) => closest(inner, 'table') === node),
          depth + 1,
        )
      } else if (node.name === 'dl') found.push(...readDefinitions(node, heading))
      else if (node.name === 'ul' || node.name === 'ol') {
        found.push(...readList(node, heading))
        walk(node.children, depth + 1)
      } else if (node.name === 'p') {
        const text = textOf(node)
        sections.at(-1)?.texts.push(tidyCell(text))
        found.push(...readLines(text))
      } else walk(node.children, depth + 1)
    }
  }
  walk(page.children, 0)
  return [...found, ...codesOf(sections)]
}

/** Headings that are codes count where several of one rank do, under a title about errors. */
function codesOf(
  sections: readonly { code: string; rank: string; parent: string; texts: readonly string[] }[],
): readonly FoundCode[] {
  const titled = sections.filter(
    ({ code, rank, parent }) =>
      code &&
      ABOUT_ERRORS.test(parent) &&
      sections.filter((other) => other.rank === rank).length > 1,
  )
  return titled.map(({ code, texts }) => ({ code, text: texts[0] ?? '' }))
}

/** Rows with their cells, cells that span rows or columns repeated in each of them. */
function readTable(table: Element): readonly FoundCode[] {
  const header: string[] = []
  const rows: string[][] = []
  const pending: { text: string; left: number }[] = []
  const trs = elements(table, 'tr').filter((row) => closest(row, 'table') === table)
  for (const tr of trs) {
    const cells = tr.children.filter(
      (cell): cell is Element => isElement(cell) && (cell.name === 'td' || cell.name === 'th'),
    )
    const row: string[] = []
    const takePending = () => {
      for (let span = pending[row.length]; span && span.left > 0; span = pending[row.length]) {
        span.left -= 1
        row.push(span.text)
      }
    }
    for (const cell of cells) {
      takePending()
      const text = textOf(cell)
      for (let n = spanOf(cell, 'colspan'); n > 0 && row.length < MAX_SPAN; n -= 1) {
        pending[row.length] = { text, left: spanOf(cell, 'rowspan') - 1 }
        row.push(text)
      }
    }
    takePending()
    const isHeader = cells.length > 0 && cells.every((cell) => cell.name === 'th')
    if (isHeader && rows.length === 0) header.splice(0, header.length, ...row)
    else if (row.some((text) => text.trim())) rows.push(row)
  }
  return header.length > 0 ? codesInTable(rows, header) : codesInRows(rows)
}

function spanOf(cell: Element, name: string): number {
  return Math.min(MAX_SPAN, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1))
}

function readDefinitions(list: Element, heading: string): readonly FoundCode[] {
  const pairs: FoundCode[] = []
  let terms: string[] = []
  let open = false
  const parts = elements(list, 'dt', 'dd').filter((part) => closest(part, 'dl') === list)
  for (const part of parts) {
    const text = tidyCell(textOf(part))
    if (part.name === 'dt') {
      if (open) terms = []
      open = false
      terms.push(text)
    } else if (!open) {
      pairs.push(...terms.filter(isToken).map((code) => ({ code, text })))
      open = true
    }
  }
  return plausible(pairs, pairs.length, heading)
}

/** Items that are codes, or such as "`CARD_DECLINED`: the card was declined". */
function readList(list: Element, heading: string): readonly FoundCode[] {
  const items = list.children
    .filter((item): item is Element => isElement(item))
    .map((item) => tidyCell(textOf(item)))
  if (items.length > 1 && items.every(isSureCode)) return items.map((code) => ({ code, text: '' }))
  const pairs = items.flatMap(pairIn)
  return plausible(pairs, items.length, heading)
}

function pairIn(line: string): readonly FoundCode[] {
  const [, code = '', text = ''] = /^(\S{2,128}?)\s*(?::|—|–|\s-|=>|：)\s+(.+)$/.exec(line) ?? []
  return isToken(code) && text ? [{ code, text }] : []
}

function plausible(
  pairs: readonly FoundCode[],
  total: number,
  heading: string,
): readonly FoundCode[] {
  const shaped = pairs.filter(({ code }) => looksLikeCode(code)).length
  const titled = ABOUT_ERRORS.test(heading)
  if (pairs.length < 2 || pairs.length < total * 0.6) return []
  if (ABOUT_OTHERS.test(heading) && !titled) return []
  return titled || shaped > pairs.length * 0.6 ? pairs : []
}

/** Lines of a paragraph: rows of a table without its rule, or Markdown's "term, colon, definition". */
function readLines(text: string): readonly FoundCode[] {
  const lines = text.split('\n')
  if (lines.length < 2) return []
  const rows = lines.filter((line) => line.includes('|'))
  if (rows.length > 1) {
    const cells = rows
      .map((line) => line.replace(/^\s*\||\|\s*$/g, '').split('|'))
      .filter((row) => row.some((cell) => /[^\s:-]/.test(cell)))
    return codesInRows(cells)
  }
  return lines.flatMap((line, at) => {
    const code = tidyCell(line)
    const text = /^\s*:\s+(.+)/.exec(lines[at + 1] ?? '')?.[1]
    return text && isToken(code) ? [{ code, text }] : []
  })
}

function isElement(node: Node): node is Element {
  return 'attribs' in node
}

function elements(root: Element, ...names: readonly string[]): Element[] {
  return DomUtils.getElementsByTagName((name) => names.includes(name), [root], true)
}

function closest(node: Element, name: string): Element | undefined {
  let at = node.parent
  while (at && !('name' in at && at.name === name)) at = at.parent
  return at && 'attribs' in at ? at : undefined
}

/** The text of a node: a line break for each `<br>`, and nothing of scripts. */
function textOf(node: Node, depth = 0): string {
  if (node.type === 'text') return node.data
  if (!isElement(node) || SILENT.has(node.name) || depth > MAX_DEPTH) return ''
  if (node.name === 'br') return '\n'
  const text = node.children.map((child) => textOf(child, depth + 1)).join('')
  return /^(?:p|li|div)$/.test(node.name) ? `${text}\n` : text
}
