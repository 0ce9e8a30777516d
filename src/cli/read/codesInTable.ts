import type { FoundCode } from '../FoundCode.js'
import { isSureCode, isToken, looksLikeCode } from './looksLikeCode.js'

const CODE =
  /^(?:(?:error|err|api|sub|biz|business|result|return|response|reason|internal)?[\s_-]*codes?(?:[\s_-]*(?:name|value|id))?|(?:错误|返回|业务|响应|結果|錯誤|エラー)?(?:代?码|代號|代碼|编码|碼|コード)|error[\s_-]*id|errno|código.*|fehlercode|код.*|رمز.*)$/iu
const NAME = /error|name|type|key|ident|reason|constant|symbol|enum|错误|名称|标识|エラー/iu
const OTHER =
  /param|field|attribute|argument|property|header|endpoint|method|url|default|required|example|参数|字段|示例|パラメータ/iu
const TEXT =
  /desc|message|meaning|reason|explan|detail|cause|text|note|说明|描述|含义|信息|原因|解释|备注|説明|內容|メッセージ|описан|وصف|beschreib|bedeutung/iu
const STATUS = /http|status|状态码|狀態碼/iu

/** Characters that steer the direction of text, or have no width. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A cell's text on one line, without marks that nobody sees. */
export function tidyCell(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/**
 * Reads the codes of a table.
 *
 * @param rows Cells by row and column; rows may be shorter or longer than the header.
 * @param header The names of the columns, where the table has them.
 * @returns Nothing for a table about something else.
 */
export function codesInTable(
  rows: readonly (readonly string[])[],
  header: readonly string[] = [],
): readonly FoundCode[] {
  const names = header.map(tidyCell)
  const width = Math.max(names.length, ...rows.slice(0, 50).map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) =>
    describeColumn(rows, at, names[at] ?? ''),
  )
  const scored = columns.map((column) => ({ column, score: scoreOf(column) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (!best || best.score < 3) return []
  const codes = best.column
  const status = columns.find(
    (one) => one !== codes && one.status > 0.6 && (STATUS.test(one.name) || one.name === ''),
  )
  const rest = columns.filter((one) => one !== codes && one !== status)
  const name = rest.find((one) => one.shaped > 0.7 && !one.numeric)
  const others = rest.filter((one) => one !== name && !OTHER.test(one.name))
  const telling = others.filter((one) => TEXT.test(one.name) || one.length > 12)
  const texts = telling.length > 0 ? telling : others
  return rows.flatMap((row) => {
    const text = texts
      .map((one) => tidyCell(row[one.at] ?? ''))
      .filter(Boolean)
      .join('\n')
    const known = Number(row[status?.at ?? -1]?.trim())
    return codesIn(row[codes.at] ?? '').map((code) => ({
      code,
      text,
      ...(name && { name: tidyCell(row[name.at] ?? '') }),
      ...(known >= 100 && known < 600 && { status: known }),
    }))
  })
}

/** The codes of one cell, which may list several. */
function codesIn(cell: string): readonly string[] {
  const parts = cell
    .replace(INVISIBLE, '')
    .split(/\s*[\n,;、，；|]\s*|\s+\/\s+|\s+or\s+/)
    .map((part) => part.replace(/^["'`“”]+|["'`“”.]+$/g, '').trim())
    .filter(Boolean)
  return parts.every(isToken) ? parts : []
}

interface Column {
  readonly at: number
  readonly name: string
  /** Of the cells that are not empty: the part that are one token, that have the shape of a code (and of
   * nothing else), that differ. */
  readonly tokens: number
  readonly shaped: number
  readonly sure: number
  readonly distinct: number
  readonly numeric: boolean
  /** The part that are HTTP statuses. */
  readonly status: number
  /** The average length. */
  readonly length: number
}

function describeColumn(rows: readonly (readonly string[])[], at: number, name: string): Column {
  const cells = rows
    .slice(0, 500)
    .map((row) => row[at] ?? '')
    .filter((cell) => cell.trim())
  const listed = cells.map(codesIn)
  const part = (count: number) => (cells.length ? count / cells.length : 0)
  const all = listed.flat()
  return {
    at,
    name,
    tokens: part(listed.filter((codes) => codes.length > 0).length),
    shaped: part(listed.filter((codes) => codes.some(looksLikeCode)).length),
    sure: part(listed.filter((codes) => codes.some(isSureCode)).length),
    distinct: all.length ? new Set(all).size / all.length : 0,
    numeric: all.length > 0 && all.every((code) => /^-?\d+$/.test(code)),
    status: part(cells.filter((cell) => /^[1-5]\d\d$/.test(cell.trim())).length),
    length: part(cells.reduce((sum, cell) => sum + cell.length, 0)),
  }
}

/** How much speaks for a column of codes: at least 3 is enough. */
function scoreOf({ name, tokens, shaped, sure, distinct, status, length }: Column): number {
  if (tokens < 0.5 || length === 0) return 0
  const named = CODE.test(name) ? 3 : OTHER.test(name) ? -3 : NAME.test(name) ? 1 : 0
  // A column of HTTP statuses is one of codes only where nothing else is.
  const only = STATUS.test(name) || status > 0.9 ? -2 : 0
  // A few statuses or kinds that many rows share name no failure.
  return (
    named +
    only +
    2 * (named > 0 ? shaped : sure) +
    Math.min(1, distinct * 1.2) +
    (named > 0 ? tokens : 0)
  )
}
