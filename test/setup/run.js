import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { cwd, env, execPath, exit, platform, stdout } from 'node:process'
import { packIntoApp } from '../package/pack.js'
import { ensureChromium } from './chromium.js'
import { literally } from './literally.js'

// Everything that `npm test` does, in order: all of it runs, whatever fails. A test that fails in the browser, or in a
// consumer's app, is tried once more, alone: a busy machine may be late. The last lines name both, and sum all up: a
// tool counts as one, a test as one.

const started = Date.now()
const reports = mkdtempSync(join(tmpdir(), 'react-api-error-reports-'))
const total = { passed: 0, skipped: 0 }
/** @type {string[]} */
const failures = []
/** What passed when it was tried again. @type {string[]} */
const late = []

/**
 * @param {readonly string[]} line a command, with its arguments
 * @param {boolean} [aside] gets the time that others leave, and says all when it has ended
 * @returns {Promise<boolean>} whether it passed
 */
async function run([command = '', ...args], aside = false) {
  const title = `\n> ${command} ${args.join(' ')}`
  if (!aside) console.log(title)
  const child = spawn(command, args, {
    // A closed standard input is as good as any: nothing here asks.
    stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
    shell: platform === 'win32',
    env: { CI: 'true', STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
  })
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
  if (aside && child.pid) setPriority(child.pid, 10)
  const code = await new Promise((resolve) => {
    child.on('close', resolve).on('error', (error) => resolve(console.error(error)))
  })
  if (aside) stdout.write(`${title}\n${Buffer.concat(said)}`)
  return code === 0
}

/** @param {readonly string[]} line a tool, with its arguments @param {boolean} [aside] */
async function check(line, aside) {
  if (await run(line, aside)) total.passed += 1
  else failures.push(line.join(' '))
}

/** @param {readonly string[]} args which projects, files and tests @param {boolean} [aside] */
async function runVitest(args, aside) {
  const file = join(reports, aside ? 'aside.json' : 'report.json')
  rmSync(file, { force: true })
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = await run(['vitest', 'run', ...json, ...args], aside)
  try {
    return { passed, report: JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return { passed: false, report: { numPassedTests: 0, numPendingTests: 0, testResults: [] } }
  }
}

const IN_BROWSER = /\.(browser\.test|stories)\.tsx$|^test\/consumers\//

/** @param {readonly string[]} projects @param {boolean} [aside] */
async function test(projects, aside) {
  const args = projects.flatMap((name) => ['--project', name])
  const { passed, report } = await runVitest(args, aside)
  total.passed += report.numPassedTests
  total.skipped += report.numPendingTests
  let named = passed
  for (const { name, status, assertionResults } of report.testResults) {
    if (status !== 'failed') continue
    named = true
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
      (await runVitest([...args, path, '-t', `(${pattern})$`], aside)).passed
    ) {
      total.passed += failed.length
      late.push(...lines)
    } else failures.push(...(lines[0] ? lines : [path]))
  }
  // Such as an unhandled rejection, or a file that could not be loaded.
  if (!named) failures.push(`vitest ${args.join(' ')}`)
}

try {
  env.CHROMIUM_PATH = ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}

// What these consumers' lock files name comes while other tests run: that is mostly waiting. Where it fails, the
// consumers try again, and say why.
const consumers = ['tools', 'jest', 'react-router', 'next']
const installing = spawn(execPath, ['test/consumers/installModules.js', ...consumers], {
  stdio: 'ignore',
})
const installed = new Promise((resolve) => {
  installing.on('close', resolve).on('error', resolve)
})

await check(['biome', 'ci', '--error-on-warnings'])
await check(['tsc', '-p', '.'])
await test(['node', 'types', 'dom', 'react-18', 'react-18-ssr'])

// What a browser does takes one core at most: the package's tests and the consumers' get the rest. The walk on React 18
// is played by hand.
async function testPackage() {
  await installed
  try {
    const packed = packIntoApp()
    env.PACKED = JSON.stringify(packed)
    await test(['package', 'consumers'], true)
    await check(['node', 'test/size/size.js', '--brief'], true)
    rmSync(packed.app, { recursive: true, force: true })
  } catch (error) {
    console.error(error)
    failures.push(`pack: ${error}`)
  }
}
await Promise.all([testPackage(), test(['browser', 'storybook'])])

rmSync(reports, { recursive: true, force: true })
for (const test of late) console.log(`\npassed when tried again: ${test}`)
for (const failure of failures) console.log(`\nfailed: ${failure}`)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${failures.length} failed${skipped}`)
exit(failures.length > 0 ? 1 : 0)
