import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { cwd, env, execPath, exit, platform } from 'node:process'
import { packIntoApp } from '../package/pack.js'
import { ensureChromium } from './chromium.js'
import { literally } from './literally.js'

// Everything that `npm test` does, in order: all of it runs, whatever fails. A test that fails in
// the browser is tried once more, alone: a busy machine may be late. The last lines name both, and sum all up: a tool
// counts as one, a test as one.

const started = Date.now()
const reports = mkdtempSync(join(tmpdir(), 'react-api-error-reports-'))
const total = { passed: 0, skipped: 0 }
/** @type {string[]} */
const failures = []
/** What passed when it was tried again. @type {string[]} */
const late = []

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

/** @param {readonly string[]} args which projects, files and tests */
function runVitest(...args) {
  const file = join(reports, 'report.json')
  rmSync(file, { force: true })
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run('vitest', 'run', ...json, ...args)
  try {
    return { passed, report: JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return { passed: false, report: { numPassedTests: 0, numPendingTests: 0, testResults: [] } }
  }
}

const IN_BROWSER = /\.(browser\.test|stories)\.tsx$/

/** @param {readonly string[]} projects @param {readonly string[]} files all where left out */
function test(projects, ...files) {
  const args = projects.flatMap((name) => ['--project', name])
  const { passed, report } = runVitest(...files, ...args)
  total.passed += report.numPassedTests
  total.skipped += report.numPendingTests
  const before = failures.length + late.length
  for (const { name, status, assertionResults } of report.testResults) {
    if (status !== 'failed') continue
    const path = relative(cwd(), name)
    /** @type {{ status: string, fullName: string, failureMessages: string[] }[]} */
    const failed = assertionResults.filter(
      (/** @type {{ status: string }} */ one) => one.status === 'failed',
    )
    const lines = failed.map(
      ({ fullName, failureMessages: [text] }) =>
        `${path}: ${fullName}\n    ${text?.split('\n')[0]}`,
    )
    const pattern = failed.map(({ fullName }) => literally(fullName)).join('|')
    if (
      IN_BROWSER.test(path) &&
      pattern &&
      runVitest(...args, path, '-t', `(${pattern})$`).passed
    ) {
      total.passed += failed.length
      late.push(...lines)
    } else failures.push(...(lines[0] ? lines : [path]))
  }
  // Such as an unhandled rejection, or a file that could not be loaded.
  if (!passed && failures.length + late.length === before) failures.push(`vitest ${args.join(' ')}`)
}

try {
  env.CHROMIUM_PATH = ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}

// What these consumers' lock files name comes while other tests run: that is mostly waiting. Where it fails, the
// consumers try again, and say why.
const consumers = ['tools', 'jest', 'react-router']
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
test(projects)

await installed
try {
  const packed = packIntoApp()
  env.PACKED = JSON.stringify(packed)
  // Next.js takes 50 seconds more, and all of it ten minutes: `npm run test:consumers`.
  test(
    ['package', 'consumers'],
    'test/package',
    ...['samples', 'jest', 'reactRouter'].map((name) => `test/consumers/${name}`),
  )
  check('node', 'test/size/size.js', '--brief')
  rmSync(packed.app, { recursive: true, force: true })
} catch (error) {
  console.error(error)
  failures.push(`pack: ${error}`)
}

rmSync(reports, { recursive: true, force: true })
for (const test of late) console.log(`\npassed when tried again: ${test}`)
for (const failure of failures) console.log(`\nfailed: ${failure}`)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${failures.length} failed${skipped}`)
exit(failures.length > 0 ? 1 : 0)
