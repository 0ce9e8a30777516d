import type { Certainty, Draft } from '../draft/draftPolicy.js'
import type { Terminal } from '../Terminal.js'

const RANKS: readonly Certainty[] = ['guess', 'likely', 'sure']
const TITLES: Readonly<Record<Certainty, string>> = {
  guess: 'A person decides',
  likely: 'Likely',
  sure: 'Sure',
}
const HEADER = ['Code', 'Shown', 'Fault', 'First action', 'Words', 'Rule', 'Why'] as const
/** How many rows the terminal shows. The report has them all. */
const MAX_ROWS = 20

/** The report in Markdown: what needs a person first. */
export function reportText(drafts: readonly Draft[]): string {
  const parts = RANKS.flatMap((certainty) => {
    const rows = drafts.filter((one) => one.certainty === certainty).map(cellsOf)
    if (rows.length === 0) return []
    const lines = [HEADER, HEADER.map(() => '---'), ...rows.map((row) => row.map(escapeCell))]
    return [
      `## ${TITLES[certainty]}: ${rows.length}`,
      lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    ]
  })
  return `${['# Drafted error codes', countsText(drafts), ...parts].join('\n\n')}\n`
}

/** The drafts that need a person, as a table for a terminal, and how many there are of each kind. */
export function summaryText(drafts: readonly Draft[], colors: Terminal['colors']): string {
  const open = drafts.filter(({ certainty }) => certainty === 'guess')
  const rows = [HEADER, ...open.slice(0, MAX_ROWS).map(cellsOf)]
  const widths = HEADER.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map((row, line) => {
    const text = row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
    return line === 0 ? colors.bold(text) : text
  })
  const more = open.length > MAX_ROWS ? [colors.dim(`… and ${open.length - MAX_ROWS} more`)] : []
  const table = open.length > 0 ? [...lines, ...more, ''] : []
  return `${[...table, countsText(drafts)].join('\n')}\n`
}

function countsText(drafts: readonly Draft[]): string {
  const count = (kind: Certainty) => drafts.filter(({ certainty }) => certainty === kind).length
  const [guesses, likely, sure] = RANKS.map(count)
  return `${drafts.length} codes: ${sure} sure, ${likely} likely, ${guesses} for a person to decide.`
}

function cellsOf({ code, policy, rule, doubt = '' }: Draft): readonly string[] {
  const { surface, fault, actions, words } = policy
  return [code, surface, fault, actions[0] ?? '', words, rule, doubt]
}

function escapeCell(cell: string): string {
  return cell.replace(/[|\\<>*_`]/g, '\\$&')
}
