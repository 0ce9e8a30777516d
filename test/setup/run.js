import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath, exit, platform } from 'node:process'
import { packIntoApp } from '../package/pack.js'
import { ensureChromium } from './chromium.js'

// Everything that `npm test` does, in order: all of it runs, whatever fails. The last line sums it
// up: a tool counts as one, a test as one.

const started = Date.now()
const reports = mkdtempSync(join(tmpdir(), 'react-api-error-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }

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

/** @param {boolean} passed */
function count(passed) {
  if (passed) total.passed += 1
  else total.failed += 1
}

/** @param {readonly string[]} args which projects */
function runVitest(...args) {
  const file = join(reports, `${args.at(-1)}.json`)
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run('vitest', 'run', ...json, ...args)
  let failed = 0
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    failed = report.numFailedTests
    total.passed += report.numPassedTests
    total.failed += failed
    total.skipped += report.numPendingTests + report.numTodoTests
  } catch {
    // No report was written: counted below.
  }
  // Such as an unhandled rejection, or a file that could not be loaded.
  if (!passed && failed === 0) total.failed += 1
}

try {
  env.CHROMIUM_PATH = ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}

// What these consumers' lock files name comes while other tests run: that is mostly waiting. Where it fails, the
// consumers try again, and say why.
const installing = spawn(execPath, ['test/consumers/installModules.js', 'tools', 'jest'], {
  stdio: 'ignore',
})
const installed = new Promise((resolve) => {
  installing.on('close', resolve).on('error', resolve)
})

count(run('biome', 'ci', '--error-on-warnings'))
count(run('tsc', '-p', '.'))
// By name: of two names with `!`, each takes what the other leaves out. The walk on React 18 is played by hand.
const projects = ['node', 'types', 'dom', 'react-18', 'react-18-ssr', 'browser', 'storybook']
runVitest(...projects.flatMap((name) => ['--project', name]))

await installed
try {
  const packed = packIntoApp()
  env.PACKED = JSON.stringify(packed)
  // Next.js and React Router take a minute more: `npm run test:consumers`.
  const quick = ['test/package', 'test/consumers/samples', 'test/consumers/jest']
  runVitest(...quick, '--project', 'package', '--project', 'consumers')
  count(run('node', 'test/size/size.js'))
  rmSync(packed.app, { recursive: true, force: true })
} catch (error) {
  console.error(error)
  count(false)
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
exit(total.failed > 0 ? 1 : 0)
