import { parse } from 'csv-parse/sync'
import type { FoundCode } from '../FoundCode.js'
import { codesInTable } from './codesInTable.js'

/** Reads the codes of a table with commas, semicolons, tabs or bars between its cells, with or without a header. */
export function readCsv(text: string): readonly FoundCode[] {
  const sample = text.slice(0, 4000)
  const delimiter = [',', ';', '\t', '|'].toSorted(
    (a, b) => sample.split(b).length - sample.split(a).length,
  )[0]
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: delimiter ?? ',',
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
  })
  const [first = [], ...rest] = rows
  const headed = codesInTable(rest, first)
  return headed.length > 0 ? headed : codesInTable(rows)
}
