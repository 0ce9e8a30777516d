import { Markdown } from '@storybook/addon-docs/blocks'

/** A table of measured figures, with the machine and the versions. */
export function Figures({ head, rows, date, machine, versions }: FiguresProps) {
  const line = (cells: readonly string[]) =>
    `| ${head.map((_, at) => cells[at] ?? '').join(' | ')} |`
  const table = [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)]
  const note = `Measured on ${date}, ${machine}. ${versions.join(', ')}.`
  return <Markdown>{`${table.join('\n')}\n\n${note}`}</Markdown>
}

interface FiguresProps {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly date: string
  readonly machine: string
  readonly versions: readonly string[]
}
