import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { type ExplainOptions, explainCommand } from './commands/explainCommand.js'
import { type ImportOptions, importCommand } from './commands/importCommand.js'
import { type LintOptions, lintCommand } from './commands/lintCommand.js'
import { formats } from './read/readCodes.js'
import type { Terminal } from './Terminal.js'
import { UsageError } from './UsageError.js'

const EXIT_CODES = `
Exit codes:
  0  done
  1  --check found differences, lint found problems, explain found no failure
  2  the command or its input can't be used; nothing was written`

const IMPORT_EXAMPLES = `
Examples:
  $ react-api-error import docs/errors.md --out src/errors.ts
  $ react-api-error import openapi.yaml codes.csv --out src/errors.ts --report errors-report.md
  $ react-api-error import docs/errors.md --out src/errors.ts --fields PersonId,GroupId
  $ react-api-error import docs/errors.md --out src/errors.ts --update
  $ react-api-error import docs/errors.md --out src/errors.ts --check
  $ curl -s https://example.com/errors.html | react-api-error import - --format html

A source is a Markdown or HTML page, an OpenAPI description, JSON, YAML, CSV, or a file of constants in TypeScript,
Go or Python; "-" is standard input.
${EXIT_CODES}`

const LINT_EXAMPLES = `
Examples:
  $ react-api-error lint src/errors.ts
  $ react-api-error lint src/errors.ts --locale de

The file is loaded as an import loads it. TypeScript with types in it needs Node 22.18 or newer.
${EXIT_CODES}`

const EXPLAIN_EXAMPLES = `
Examples:
  $ react-api-error explain InvalidParameterValue.PersonIdTooLong
  $ react-api-error explain '{"Response":{"Error":{"Code":"InternalError","Message":""}}}' --locale ja
  $ react-api-error explain card_declined --catalog src/errors.ts
  $ pbpaste | react-api-error explain -
${EXIT_CODES}`

/**
 * Runs the command line.
 *
 * @param args Without the paths of Node and of the program.
 * @returns The exit code.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const program = new Command('react-api-error')
    .description('Turns error codes into a typed catalog of messages, next steps and surfaces.')
    .version(versionOfPackage())
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText('after', EXIT_CODES)

  program
    .command('import')
    .description('draft a catalog from pages or files that list error codes')
    .argument('<sources...>', 'files, or "-" for standard input')
    .option('-o, --out <file>', 'the module to write; standard output by default')
    .option('--update', 'merge into the file: what a person changed stays')
    .option('--check', 'compare with the file and write nothing')
    .option('--force', 'overwrite the file')
    .option('--fields <names>', 'request parameters: A,B,C or a file with one on each line')
    .option('--report <file>', 'write a report in Markdown: what needs a person first')
    .option('--name <constant>', 'the name of the exported catalog; by default that of the file')
    .addOption(new Option('--format <format>', 'read the sources as this').choices(formats))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', IMPORT_EXAMPLES)
    .action(async (sources: readonly string[], options: ImportOptions) => {
      code = await importCommand(sources, options, terminal)
    })

  program
    .command('lint')
    .description('check the words of a catalog')
    .argument('<file>', 'a module that exports a catalog')
    .option('--locale <tag>', 'check the words of this locale')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', LINT_EXAMPLES)
    .action(async (file: string, options: LintOptions) => {
      code = await lintCommand(file, options, terminal)
    })

  program
    .command('explain')
    .description('print what the kit makes of an error, step by step')
    .argument('<text>', 'the error: JSON, a code, an SDK\'s message; "-" for standard input')
    .option('--locale <tag>', 'the language of the reader', 'en')
    .option('--catalog <file>', 'a module that exports a catalog')
    .option('--json', 'print the steps as JSON')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (text: string, options: ExplainOptions) => {
      code = await explainCommand(text, options, terminal)
    })

  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own sentence, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    terminal.err(`${terminal.colors.red('error:')} ${error.message}\n`)
    return 2
  }
}

/** Read, not imported: a bundler would put the whole file into the program. */
function versionOfPackage(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
