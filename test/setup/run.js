import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { cwd, env, execPath, exit, platform } from 'node:process'
import { packIntoApp } from '../package/pack.js'
import { ensureChromium } from './chromium.js'

// Everything that `npm test` does, in order: all of it runs, whatever fails. The last lines name what failed, and sum
// it up: a tool counts as one, a test as one.

const started = Date.now()
const reports = mkdtempSync(join(tmpdir(), 'react-api-error-reports-'))
const total = { passed: 0, skipped: 0 }
/** @type {string[]} */
const failures = []

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, ...args) {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    // A closed standard input is as good as any: nothing here asks.
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: platform === 'win32',
    env: { CI: 'true', STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
  })
  return status === 0
}

/** @param {readonly string[]} line a tool, with its arguments */
function check(...line) {
  const [command = '', ...args] = line
  if (run(command, ...args)) total.passed += 1
  else failures.push(line.join(' '))
}

/** @param {readonly string[]} args which projects */
function runVitest(...args) {
  const file = join(reports, `${args.at(-1)}.json`)
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run('vitest', 'run', ...json, ...args)
  const before = failures.length
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    total.passed += report.numPassedTests
    total.skipped += report.numPendingTests + report.numTodoTests
    for (const { name, assertionResults } of report.testResults)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed')
          failures.push(
            `${relative(cwd(), name)}: ${fullName}\n    ${failureMessages[0]?.split('\n')[0]}`,
          )
  } catch {
    // No report was written: counted below.
  }
  // Such as an unhandled rejection, or a file that could not be loaded.
  if (!passed && failures.length === before) failures.push(`vitest ${args.join(' ')}`)
}

try {
  env.CHROMIUM_PATH = ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}

// What these consumers' lock files name comes while other tests run: that is mostly waiting. Where it fails, the
// consumers try again, and say why.
const consumers = ['tools', 'jest', 'next', 'react-router']
const installing = spawn(execPath, ['test/consumers/installModules.js', ...consumers], {
  stdio: 'ignore',
})
const installed = new Promise((resolve) => {
  installing.on('close', resolve).on('error', resolve)
})

check('biome', 'ci', '--error-on-warnings')
check('tsc', '-p', '.')
// By name: of two names with `!`, each takes what the other leaves out. The walk on React 18 is played by hand.
const projects = ['node', 'types', 'dom', 'react-18', 'react-18-ssr', 'browser', 'storybook']
runVitest(...projects.flatMap((name) => ['--project', name]))

await installed
try {
  const packed = packIntoApp()
  env.PACKED = JSON.stringify(packed)
  runVitest('--project', 'package', '--project', 'consumers')
  check('node', 'test/size/size.js', '--brief')
  rmSync(packed.app, { recursive: true, force: true })
} catch (error) {
  console.error(error)
  failures.push(`pack: ${error}`)
}

rmSync(reports, { recursive: true, force: true })
for (const failure of failures) console.log(`\nfailed: ${failure}`)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${failures.length} failed${skipped}`)
exit(failures.length > 0 ? 1 : 0)
